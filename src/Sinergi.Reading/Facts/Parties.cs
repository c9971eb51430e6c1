namespace Sinergi.Reading.Facts;

/// <summary>A person as printed; <see cref="Name"/> is without ranks and degrees, which stay in <see cref="Titles"/>.</summary>
public sealed record Person(string Name, string Titles, string? Position, Evidence Evidence);

/// <summary>An institution that takes part.</summary>
/// <param name="Signatory">Null where the text does not say whether the party signed.</param>
/// <param name="Mentions">Every place where the text names this institution.</param>
public sealed record Party(
    string Name,
    string CanonicalName,
    InstitutionKind Kind,
    PartySide? Side,
    bool Internal,
    Stated<Person> Representative,
    bool? Signatory,
    IReadOnlyList<TextSpan> Mentions,
    Evidence Evidence
);

/// <summary>Units named together, such as "Seluruh UPT Pemasyarakatan se-Sulawesi Tengah".</summary>
/// <param name="Countersigns">True where the text says that they sign as well.</param>
public sealed record UnitGroup(string Name, string? Region, int? Count, bool Countersigns, Evidence Evidence);

/// <summary>Somebody who is present; whether he signed is another question.</summary>
public sealed record Attendee(Person Person, string? Institution);
