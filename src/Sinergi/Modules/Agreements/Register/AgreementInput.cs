using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Agreements.Domain;
using Sinergi.Platform.Ui;

namespace Sinergi.Modules.Agreements.Register;

/// <summary>The facts of an agreement as a form holds them; registering and correcting share it. Every field may stay empty.</summary>
public class AgreementInput
{
    public AgreementKind Kind { get; set; }
    public bool Renewal { get; set; }
    public string? Subject { get; set; }

    [DateInput]
    public DateOnly? SignedOn { get; set; }
    public string? DateBasis { get; set; }
    public string? Place { get; set; }

    [DateInput]
    public DateOnly? TermStart { get; set; }

    [DateInput]
    public DateOnly? TermEnd { get; set; }
    public string? TermText { get; set; }
    public bool TermUnlimited { get; set; }
    public List<PartyInput> Parties { get; set; } = [];

    /// <summary>Which warnings about numbers were said; what is sent again after them is meant.</summary>
    public string? CheckedNumbers { get; set; }

    /// <summary>Parties with a name; an emptied row is a party taken away. Keeps the position of the row for messages.</summary>
    public IEnumerable<(int Row, PartyInput Party)> NamedParties =>
        Parties.Index().Where(p => !string.IsNullOrWhiteSpace(p.Item.Name)).Select(p => (p.Index, p.Item));
}

public sealed class PartyInput
{
    /// <summary>The party that the row corrects; empty for a new one.</summary>
    public Guid? Id { get; set; }
    public string? Name { get; set; }
    public int Side { get; set; } = 1;
    public string? Number { get; set; }
    public string? Representative { get; set; }
    public string? RepresentativeTitle { get; set; }
    public bool? Signed { get; set; }

    public NewParty Told(Guid? institutionId) =>
        new(
            institutionId,
            Name!.Trim(),
            Math.Clamp(Side, 1, AgreementRules.MostParties),
            Number,
            Representative,
            RepresentativeTitle,
            Signed,
            null
        );
}
