using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Agreements.Correct;
using Sinergi.Modules.Agreements.Domain;
using Sinergi.Platform.Import;

namespace Sinergi.Modules.Agreements.Backfill;

/// <summary>An elder agreement that a row names: one that is registered, or one of another row.</summary>
public sealed record Elder(Guid? Id, int? Line);

/// <summary>The letter that ended an agreement, as a row tells it.</summary>
public sealed record ToldEnd(DateOnly From, string LetterNumber, DateOnly LetterOn);

/// <summary>A row that the register does not know yet.</summary>
/// <param name="Told">As registering by hand would tell it.</param>
public sealed record PlannedAgreement(BackfillRow Row, RegisterAgreement Told)
{
    public Elder? Parent { get; init; }
    public Elder? Predecessor { get; init; }
    public ToldEnd? End { get; init; }
    public DateOnly? ClosedFrom { get; init; }
}

/// <param name="Field">Last part of its text key.</param>
/// <param name="Place">Of the party that it belongs to, counted from 1; null for the agreement itself.</param>
/// <param name="Before">Canonical value; empty where nothing was known.</param>
public sealed record BackfillDifference(string Field, int? Place, string Before, string After)
{
    /// <summary>The fields of cooperation: a list adds to them and takes none away.</summary>
    public const string Fields = "Fields";

    public static string Listed(IEnumerable<string> lines) => string.Join("; ", lines);
}

/// <summary>A registered agreement of which a row tells something else.</summary>
/// <param name="Wanted">Its record as correcting by hand would leave it; null where nothing of it is corrected.</param>
public sealed record PlannedChange(BackfillRow Row, Agreement Before, CorrectInput? Wanted, RegisterAgreement Told)
{
    public IReadOnlyList<BackfillDifference> Differences { get; init; } = [];
    public IReadOnlyList<string> NewScopes { get; init; } = [];

    /// <summary>How many it has already.</summary>
    public int KnownScopes { get; init; }
    public Elder? Parent { get; init; }
    public Elder? Predecessor { get; init; }
    public ToldEnd? End { get; init; }
    public DateOnly? ClosedFrom { get; init; }

    /// <summary>It ends or is closed by this.</summary>
    public bool Closes => End is not null || ClosedFrom is not null;

    public bool DoesSomething => Differences.Count > 0;
}

/// <summary>What may be wrong and can still be meant.</summary>
public sealed record BackfillWarning(int Line, string Column, string TextKey, IReadOnlyList<string> Arguments)
{
    /// <summary>The registered agreement that it speaks of.</summary>
    public Guid? RecordId { get; init; }

    /// <summary>A name that the tree does not know; one that is like it is looked for when the warning is shown.</summary>
    public string? UnknownName { get; init; }
}

/// <summary>What taking a list over would do. With problems it does nothing at all.</summary>
public sealed record BackfillPlan(
    IReadOnlyList<PlannedAgreement> Adds,
    IReadOnlyList<PlannedChange> Changes,
    IReadOnlyList<Guid> Unchanged,
    IReadOnlyList<SheetProblem> Problems,
    IReadOnlyList<BackfillWarning> Warnings
)
{
    public int Changed => Changes.Count(c => !c.Closes);
    public int Closed => Changes.Count(c => c.Closes);

    /// <summary>Rows with a problem.</summary>
    public int Refused => Problems.Select(p => p.Line).Where(line => line > 0).Distinct().Count();
    public bool DoesNothing => Adds.Count == 0 && Changes.Count == 0;

    /// <summary>Equal for equal plans: what a person has seen and approved is what is then carried out.</summary>
    public string Fingerprint() =>
        BackfillRow.Digest([
            .. Adds.Select(a =>
                $"+{a.Row.Line} {a.Row.Content} {a.Parent} {a.Predecessor} {string.Join(';', a.Told.Parties.Select(p => p.InstitutionId))}"
            ),
            .. Changes.Select(c => $"~{c.Before.Id} {c.Before.Revision} {string.Join(';', c.Differences)}"),
        ]);
}
