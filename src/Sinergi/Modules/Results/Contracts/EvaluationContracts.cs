using Sinergi.Modules.Commitments.Contracts;
using Sinergi.Platform.Audit;

namespace Sinergi.Modules.Results.Contracts;

public static class EvaluationPermissions
{
    public const string View = "evaluations.view";
    public const string Assess = "evaluations.assess";
    public const string Reply = "evaluations.reply";

    /// <summary>To see what was signed against what became of it, for one's own scope.</summary>
    public const string Standing = "standing.view";
}

/// <summary>Addresses of the pages on evaluation.</summary>
public static class EvaluationLinks
{
    public const string ListPath = "/evaluasi";

    public static string List() => ListPath;

    public static string OfRecord(Guid recordId) => $"{ListPath}?catatan={recordId}";

    public static string Start(Guid recordId) => $"{ListPath}/mulai?catatan={recordId}";

    public static string Record(Guid evaluationId) => $"{ListPath}/{evaluationId}";

    public static string Assess(Guid evaluationId) => $"{ListPath}/{evaluationId}/nilai";

    public static string Reply(Guid evaluationId) => $"{ListPath}/{evaluationId}/jawab";

    public static string Minutes(Guid evaluationId) => $"{ListPath}/{evaluationId}/berita-acara";

    public static string MinutesFile(Guid evaluationId) => $"{ListPath}/{evaluationId}/berita-acara.pdf";

    public static string Deliver(Guid evaluationId) => $"{ListPath}/{evaluationId}/sampaikan";

    public static string FollowUp(Guid evaluationId) => $"{ListPath}/{evaluationId}/tindak-lanjut";

    public static string Close(Guid evaluationId) => $"{ListPath}/{evaluationId}/tutup";

    public static string Fix(Guid evaluationId) => $"{ListPath}/{evaluationId}/tetapkan";
}

/// <summary>Addresses of the account of signed against real.</summary>
public static class StandingLinks
{
    public const string Page = "/wawasan";
    public const string FileRoute = "/wawasan/unduh.{format}";

    public static string File(string format) => $"{Page}/unduh.{format}";
}

/// <summary>Addresses of the half-yearly report.</summary>
public static class SemesterLinks
{
    public const string Page = "/laporan/semester";
    public const string FileRoute = "/laporan/semester/unduh.{format}";

    public static string File(string format, string query) => $"{Page}/unduh.{format}{query}";
}

public static class EvaluationProcesses
{
    public static readonly ProcessKind Start = ProcessKind
        .Of("evaluations.start", typeof(EvaluationScheduled))
        .OrSometimes(typeof(EvaluationFilled));
    public static readonly ProcessKind Fill = ProcessKind.Of("evaluations.fill", typeof(EvaluationFilled));
    public static readonly ProcessKind Assess = ProcessKind
        .Of("evaluations.assess", typeof(EvaluationAssessed))
        .OrSometimes(typeof(EvaluationSent));
    public static readonly ProcessKind Reply = ProcessKind.Of("evaluations.reply", typeof(EvaluationReplied));

    public static readonly ProcessKind Fix = ProcessKind
        .Of("evaluations.fix", typeof(EvaluationFixed))
        .OrSometimes(typeof(EvaluationAnswered), typeof(CommitmentJudged));

    public static readonly ProcessKind KeepSigned = ProcessKind.Of("evaluations.keepSigned", typeof(SignedRecordKept));
    public static readonly ProcessKind Deliver = ProcessKind.Of("evaluations.deliver", typeof(EvaluationDelivered));
    public static readonly ProcessKind Plan = ProcessKind.Of("evaluations.plan", typeof(FollowUpsPlanned));
    public static readonly ProcessKind Close = ProcessKind.Of("evaluations.close", typeof(EvaluationClosed));
}

/// <summary>An event of an evaluation; it also stands on the timeline of the agreement or meeting that is evaluated.</summary>
public abstract record EvaluationEvent(Guid EvaluationId, Guid SourceId) : ProcessEvent
{
    public override Guid RecordId => EvaluationId;
    public override IEnumerable<Guid> AlsoOn => [SourceId];
}

public sealed record EvaluationScheduled(Guid EvaluationId, Guid SourceId, DateOnly From, DateOnly Until, string ScoreVersion)
    : EvaluationEvent(EvaluationId, SourceId);

public sealed record EvaluationFilled(Guid EvaluationId, Guid SourceId, int Commitments) : EvaluationEvent(EvaluationId, SourceId);

public sealed record EvaluationAssessed(Guid EvaluationId, Guid SourceId, IReadOnlyList<GivenVerdict> Verdicts)
    : EvaluationEvent(EvaluationId, SourceId);

/// <summary>One verdict with what was proposed from the facts, and why it differs when it does.</summary>
public sealed record GivenVerdict(Guid CommitmentId, CommitmentVerdict Proposed, CommitmentVerdict Verdict, string? Reason);

public sealed record EvaluationSent(Guid EvaluationId, Guid SourceId, DateOnly ReplyUntil) : EvaluationEvent(EvaluationId, SourceId);

public sealed record EvaluationReplied(Guid EvaluationId, Guid SourceId, Guid PartyId, bool Agrees)
    : EvaluationEvent(EvaluationId, SourceId);

public sealed record EvaluationAnswered(Guid EvaluationId, Guid SourceId, Guid PartyId) : EvaluationEvent(EvaluationId, SourceId);

public sealed record EvaluationFixed(Guid EvaluationId, Guid SourceId, IReadOnlyList<FixedScore> Scores, string? Recommendation = null)
    : EvaluationEvent(EvaluationId, SourceId);

/// <summary>Obligations met with verified evidence, of those due.</summary>
public sealed record FixedScore(Guid PartyId, long Met, long Due);

/// <param name="DocumentId">The official record as the parties signed it.</param>
public sealed record SignedRecordKept(Guid EvaluationId, Guid SourceId, Guid DocumentId) : EvaluationEvent(EvaluationId, SourceId);

public sealed record EvaluationDelivered(
    Guid EvaluationId,
    Guid SourceId,
    string LetterNumber,
    DateOnly LetterOn,
    string LetterTo,
    Guid? DocumentId
) : EvaluationEvent(EvaluationId, SourceId);

/// <param name="CommitmentIds">All that follows from the evaluation now; each also stands on its own timeline.</param>
public sealed record FollowUpsPlanned(Guid EvaluationId, Guid SourceId, IReadOnlyList<Guid> CommitmentIds)
    : EvaluationEvent(EvaluationId, SourceId)
{
    public override IEnumerable<Guid> AlsoOn => [SourceId, .. CommitmentIds];
}

public sealed record EvaluationClosed(Guid EvaluationId, Guid SourceId, int Actions) : EvaluationEvent(EvaluationId, SourceId);
