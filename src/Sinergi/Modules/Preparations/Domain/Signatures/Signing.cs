using Sinergi.Kernel.Time;
using Sinergi.Platform.Data;
using Sinergi.Platform.Documents;

namespace Sinergi.Modules.Preparations.Domain.Signatures;

/// <summary>How the text of one preparation is signed: by whom, in which order, and what came in so far. Everybody who sees the preparation sees it.</summary>
[ScopedBy(nameof(PreparationId))]
public sealed class Signing
{
    public required Guid Id { get; init; }
    public required Guid PreparationId { get; init; }
    public required SigningState State { get; set; }

    /// <summary>Changes with the plan alone, so that two who write it at once learn of each other.</summary>
    public required Guid PlanRevision { get; set; }
    public List<SigningGroup> Groups { get; } = [];
    public List<Signer> Signers { get; } = [];
    public List<SignedSheet> Sheets { get; } = [];

    /// <summary>The plan as the rules of order look at it.</summary>
    public SigningOrder Order =>
        new([.. Signers.Select(s => new PlannedSigner(s.Id, s.Group))], Groups.ToDictionary(g => g.Number, g => g.Needed));

    /// <summary>Those whose signature counts.</summary>
    public IReadOnlySet<Guid> Signed =>
        Signers
            .Where(s => s.SheetId is { } sheet && Sheets.Exists(x => x.Id == sheet && x.State is SheetState.Taken))
            .Select(s => s.Id)
            .ToHashSet();

    /// <summary>The latest of the papers whose signatures count: its date is the date of the text.</summary>
    public SignedSheet? Last =>
        Sheets.Where(s => s.State is SheetState.Taken).OrderBy(s => s.SignedOn).ThenBy(s => s.RecordedAt).LastOrDefault();

    public SignerStanding StandingOf(Signer signer)
    {
        var signed = Signed;
        return signer.RefusedBecause is not null ? SignerStanding.Refused
            : signed.Contains(signer.Id) ? SignerStanding.Signed
            : signer.SheetId is not null ? SignerStanding.Unattested
            : State is SigningState.Planned ? SignerStanding.Planned
            : Order.Standing(signed).First(g => g.Number == signer.Group).IsComplete ? SignerStanding.NotNeeded
            : Order.Turn(signed) == signer.Group ? SignerStanding.Ready
            : SignerStanding.Waiting;
    }
}

/// <summary>Where a signer stands.</summary>
public enum SignerStanding
{
    Planned,

    /// <summary>MENUNGGU_GILIRAN.</summary>
    Waiting,

    /// <summary>SIAP.</summary>
    Ready,

    /// <summary>The scan waits for those who attest it.</summary>
    Unattested,

    /// <summary>DITANDATANGANI.</summary>
    Signed,

    /// <summary>MENOLAK.</summary>
    Refused,

    /// <summary>Enough others of the group have signed.</summary>
    NotNeeded,
}

/// <summary>A group of signers: groups sign one after the other, the signers of one group in any order.</summary>
[ScopedBy(nameof(PreparationId))]
public sealed class SigningGroup
{
    public required Guid Id { get; init; }
    public required Guid SigningId { get; init; }
    public required Guid PreparationId { get; init; }
    public required int Number { get; init; }

    /// <summary>How many of its signers are needed; empty: all of them.</summary>
    public int? Needed { get; set; }
}

/// <summary>Somebody who signs for a party, as the text prints the name and title.</summary>
[ScopedBy(nameof(PreparationId))]
public sealed class Signer
{
    public required Guid Id { get; init; }
    public required Guid SigningId { get; init; }
    public required Guid PreparationId { get; init; }
    public required Guid PartyId { get; set; }
    public required int Group { get; set; }
    public required int Position { get; set; }

    /// <summary>The post behind the printed title, where the signer holds one here.</summary>
    public Guid? PostId { get; set; }

    [Classified(DataClass.Internal)]
    public required string Name { get; set; }

    [Classified(DataClass.Internal)]
    public required string Title { get; set; }

    /// <summary>The paper that bears the signature.</summary>
    public Guid? SheetId { get; set; }

    /// <summary>Why the signer will not sign; empty again once the plan is opened anew.</summary>
    [Classified(DataClass.Internal)]
    public string? RefusedBecause { get; set; }

    /// <summary>The letter by which the signer signs for somebody else.</summary>
    public LetterOfAuthority? Letter { get; set; }
}

/// <summary>A letter of authority (surat kuasa).</summary>
[ScopedBy(nameof(PreparationId))]
public sealed class LetterOfAuthority
{
    public required Guid Id { get; init; }
    public required Guid SignerId { get; init; }
    public required Guid PreparationId { get; init; }

    [Classified(DataClass.Internal)]
    public required string Number { get; set; }

    /// <summary>Of the letter itself; from this day on it can be used.</summary>
    [Classified(DataClass.Internal)]
    public required DateOnly On { get; set; }

    /// <summary>Who gives the authority, as printed.</summary>
    [Classified(DataClass.Internal)]
    public required string From { get; set; }

    /// <summary>The last day; empty where the letter states none.</summary>
    [Classified(DataClass.Internal)]
    public DateOnly? Until { get; set; }

    /// <summary>From this day on it holds no more.</summary>
    [Classified(DataClass.Internal)]
    public DateOnly? RevokedOn { get; set; }
    public required Guid DocumentId { get; set; }

    public LetterStanding StandingOn(DateOnly day) =>
        RevokedOn <= day ? LetterStanding.Revoked
        : day < On ? LetterStanding.NotYet
        : Until < day ? LetterStanding.Expired
        : LetterStanding.Valid;
}

public enum LetterStanding
{
    Valid,
    NotYet,
    Expired,
    Revoked,
}

public enum SigningMethod
{
    /// <summary>Tinta basah: a scan that two persons attest.</summary>
    WetInk,

    /// <summary>Elektronik: a PDF that carries its signatures.</summary>
    Electronic,
}

public enum SheetState
{
    /// <summary>A scan that two persons have not attested yet.</summary>
    Waiting,

    /// <summary>Its signatures count.</summary>
    Taken,

    /// <summary>A PDF whose signatures do not hold: shown, and not taken as signed.</summary>
    Faulty,
    TakenBack,
}

/// <summary>One paper that came back with signatures: a scan, or a signed PDF.</summary>
[ScopedBy(nameof(PreparationId))]
public sealed class SignedSheet
{
    public required Guid Id { get; init; }
    public required Guid SigningId { get; init; }
    public required Guid PreparationId { get; init; }
    public required SigningMethod Method { get; init; }
    public required SheetState State { get; set; }

    /// <summary>A civil date at the place of signing.</summary>
    [Classified(DataClass.Internal)]
    public required DateOnly SignedOn { get; init; }

    [Classified(DataClass.Internal)]
    public required string Place { get; init; }
    public required UnitTimeZone Zone { get; init; }
    public required Guid DocumentId { get; init; }

    [Classified(DataClass.Internal)]
    public required string Sha256 { get; init; }
    public required DateTime RecordedAt { get; init; }

    /// <summary>Why its signatures are not taken.</summary>
    public SheetFault? Fault { get; init; }

    [Classified(DataClass.Internal)]
    public string? TakenBackBecause { get; set; }
    public List<SheetAttestation> Attestations { get; } = [];
    public List<SheetSignature> Signatures { get; } = [];
}

/// <summary>Somebody looked at the paper and says that the scan shows it with these signatures.</summary>
[ScopedBy(nameof(PreparationId))]
public sealed class SheetAttestation
{
    public required Guid Id { get; init; }
    public required Guid SheetId { get; init; }
    public required Guid PreparationId { get; init; }
    public required Guid PersonId { get; init; }

    /// <summary>Post and institution of that day.</summary>
    [Classified(DataClass.Internal)]
    public required string Post { get; init; }
    public required DateTime At { get; init; }
}

/// <summary>One electronic signature in a PDF, as it was found on the day it came in.</summary>
[ScopedBy(nameof(PreparationId))]
public sealed class SheetSignature
{
    public required Guid Id { get; init; }
    public required Guid SheetId { get; init; }
    public required Guid PreparationId { get; init; }
    public required int Number { get; init; }

    /// <summary>The name in the certificate, which nobody vouches for here.</summary>
    [Classified(DataClass.Internal)]
    public required string SignerName { get; init; }

    /// <summary>As the signing computer's clock said.</summary>
    public DateTime? ClaimedAt { get; init; }
    public required SignatureVerdict Verdict { get; init; }
    public required bool WholeDocument { get; init; }
}
