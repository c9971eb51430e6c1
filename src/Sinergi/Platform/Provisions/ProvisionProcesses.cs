using System.Security.Cryptography;
using System.Text;
using Sinergi.Platform.Audit;

namespace Sinergi.Platform.Provisions;

public static class ProvisionProcesses
{
    public static readonly ProcessKind Seed = ProcessKind.Of("provisions.seed", typeof(ProvisionSet));
    public static readonly ProcessKind Set = ProcessKind.Of("provisions.set", typeof(ProvisionSet));
}

public sealed record ProvisionSet(string Code, int Value, DateOnly From, string Source, string Certainty) : ProcessEvent
{
    public override Guid RecordId => RecordOf(Code);

    /// <summary>A kind of provision has a code and no id; its timeline hangs on an id made from the code.</summary>
    public static Guid RecordOf(string code) => new(SHA256.HashData(Encoding.UTF8.GetBytes($"provision:{code}")).AsSpan(0, 16));
}
