using System.Security.Cryptography;
using System.Text;
using Sinergi.Platform.Audit;

namespace Sinergi.Modules.Administration.Contracts;

public static class AdministrationProcesses
{
    public static readonly ProcessKind RunJob = ProcessKind.Of("jobs.run", typeof(JobStarted)).WithoutFigures();
    public static readonly ProcessKind RetryMail = ProcessKind.Of("mail.retry", typeof(MailRetried)).WithoutFigures();
    public static readonly ProcessKind DiscardMail = ProcessKind.Of("mail.discard", typeof(MailDiscarded)).WithoutFigures();
}

public sealed record JobStarted(string Code) : ProcessEvent
{
    /// <summary>A job has a code and no id; its timeline hangs on an id made from the code.</summary>
    public override Guid RecordId => new(SHA256.HashData(Encoding.UTF8.GetBytes($"job:{Code}")).AsSpan(0, 16));
}

/// <param name="LastError">What the mail server said last.</param>
public sealed record MailRetried(Guid MessageId, int Tries, string? LastError) : ProcessEvent
{
    public override Guid RecordId => MessageId;
}

public sealed record MailDiscarded(Guid MessageId, int Tries, string? LastError) : ProcessEvent
{
    public override Guid RecordId => MessageId;
}
