using Sinergi.Kernel.Time;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Agreements.Countersign;
using Sinergi.Modules.Agreements.Data;
using Sinergi.Modules.Agreements.Domain;
using Sinergi.Modules.Agreements.Record;
using Sinergi.Platform.Api;

namespace Sinergi.Modules.Agreements.Api;

/// <summary>Where the resources of this module are.</summary>
internal static class AgreementApiLinks
{
    public const string List = $"{ApiRoutes.Base}/agreements";
    public const string OneRoute = $"{List}/{{id:guid}}";
    public const string UnitsRoute = $"{OneRoute}/units";
    public const string PartyRoute = $"{OneRoute}/parties/{{partyId:guid}}";
    public const string CopyRoute = $"{PartyRoute}/signed-copy";

    public static string One(Guid id) => $"{List}/{id}";
}

/// <summary>An agreement in a list.</summary>
public sealed record AgreementItem(
    Guid Id,
    string Href,
    string Title,
    AgreementKind Kind,
    bool Renewal,
    DateOnly? SignedOn,
    string? Place,
    DateOnly? TermEnd,
    Validity Validity,
    IReadOnlyList<string> Parties,
    IReadOnlyList<string> Numbers
)
{
    internal static AgreementItem Of(AgreementRow row) =>
        new(
            row.Id,
            AgreementApiLinks.One(row.Id),
            row.Title,
            row.Kind,
            row.Renewal,
            row.SignedOn,
            row.Place,
            row.TermEnd,
            row.Validity,
            row.Parties,
            row.Numbers
        );
}

/// <summary>An agreement with what the register says of it. Names of those who signed are no part of it.</summary>
public sealed record AgreementResource
{
    public required Guid Id { get; init; }
    public required string Href { get; init; }
    public required DocumentState DocumentState { get; init; }
    public required string Title { get; init; }
    public required AgreementKind Kind { get; init; }
    public required bool Renewal { get; init; }
    public required string? Subject { get; init; }
    public required DateOnly? SignedOn { get; init; }
    public required string? Place { get; init; }
    public required TermResource Term { get; init; }

    /// <summary>Derived for the day beside it; never stored.</summary>
    public required Validity Validity { get; init; }
    public required DateOnly ValidityOn { get; init; }
    public required IReadOnlyList<PartyResource> Parties { get; init; }
    public required IReadOnlyList<string> UnclaimedNumbers { get; init; }
    public required IReadOnlyList<string> Fields { get; init; }
    public required IReadOnlyList<string> LegalBases { get; init; }
    public required IReadOnlyList<CountersigningResource> Countersigning { get; init; }

    /// <summary>What no source states.</summary>
    public required IReadOnlyList<string> Gaps { get; init; }
    public required Guid RegisteredBy { get; init; }
    public required DateTime RegisteredAt { get; init; }

    /// <param name="own">The parties for which the program may speak.</param>
    internal static AgreementResource Of(AgreementView view, IReadOnlySet<Guid> own)
    {
        var a = view.Agreement;
        return new AgreementResource
        {
            Id = a.Id,
            Href = AgreementApiLinks.One(a.Id),
            DocumentState = a.DocumentState,
            Title = a.Title,
            Kind = a.Kind,
            Renewal = a.Renewal,
            Subject = a.Subject,
            SignedOn = a.SignedOn,
            Place = a.Place,
            Term = new TermResource(a.TermStart, a.TermEnd, a.TermText, a.TermUnlimited),
            Validity = view.Validity,
            ValidityOn = view.Today,
            Parties = [.. view.Parties.Select(p => PartyResource.Of(p.Party, own))],
            UnclaimedNumbers = view.UnclaimedNumbers,
            Fields = [.. view.Fields.Select(f => f.Text)],
            LegalBases = view.LegalBases,
            Countersigning =
            [
                .. view.Countersigning.Select(c => new CountersigningResource(c.PrintedName, c.Recognised, c.Units, c.Signed)),
            ],
            Gaps = [.. view.Gaps.Where(g => !g.Doubtful).Select(g => g.Key.Split('.')[^1])],
            RegisteredBy = a.RegisteredById,
            RegisteredAt = a.RegisteredAt,
        };
    }
}

/// <param name="End">The last day in force.</param>
/// <param name="Text">The term as the source words it.</param>
/// <param name="Unlimited">The text itself says that it has no end.</param>
public sealed record TermResource(DateOnly? Start, DateOnly? End, string? Text, bool Unlimited);

/// <param name="Side">Several parties can stand on one side.</param>
/// <param name="Name">As the document prints it.</param>
/// <param name="InstitutionId">Null where the name is not known among the institutions.</param>
/// <param name="Number">The number that this party gave the agreement.</param>
/// <param name="Signed">Null where no source says.</param>
/// <param name="LeftFrom">The first day on which it is no longer a party.</param>
/// <param name="Own">The program may register this side.</param>
public sealed record PartyResource(
    Guid Id,
    int Position,
    int Side,
    string Name,
    Guid? InstitutionId,
    string? Number,
    bool? Signed,
    DateOnly? LeftFrom,
    bool Own
)
{
    internal static PartyResource Of(AgreementParty party, IReadOnlySet<Guid> own) =>
        new(
            party.Id,
            party.Position,
            party.Side,
            party.PrintedName,
            party.InstitutionId,
            party.Number,
            party.Signed,
            party.LeftFrom,
            own.Contains(party.Id)
        );
}

/// <param name="Recognised">Its units are known one by one.</param>
/// <param name="Signed">How many of the units have signed.</param>
public sealed record CountersigningResource(string Name, bool Recognised, int Units, int Signed);

/// <summary>A unit that is to be bound by its own signature (adesi).</summary>
/// <param name="SignedOn">The day on its own sheet; null while only a source says that it signed.</param>
/// <param name="BoundFrom">Its own first day.</param>
/// <param name="AnswerBy">The last day to answer the invitation.</param>
/// <param name="StoppedFrom">The first day on which it no longer takes part.</param>
/// <param name="SuccessorId">The unit that stands in its place.</param>
public sealed record CountersigningUnitResource(
    Guid InstitutionId,
    string Name,
    CountersignState State,
    DateOnly? SignedOn,
    DateOnly? BoundFrom,
    DateOnly? AnswerBy,
    DateOnly? StoppedFrom,
    Guid? SuccessorId
)
{
    internal static CountersigningUnitResource Of(CountersignedRow row) =>
        new(
            row.Sheet.InstitutionId,
            row.Unit,
            row.Sheet.State,
            row.Sheet.SignedOn,
            row.Sheet.BoundFrom,
            row.AnswerBy,
            row.Sheet.StoppedFrom,
            row.Sheet.SuccessorId
        );
}
