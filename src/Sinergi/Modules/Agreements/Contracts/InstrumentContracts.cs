using System.Security.Cryptography;
using System.Text;
using Sinergi.Platform.Audit;

namespace Sinergi.Modules.Agreements.Contracts;

public static class InstrumentPermissions
{
    /// <summary>To keep the instruments and who may sign them; for the central office.</summary>
    public const string Manage = "instruments.manage";

    /// <summary>To say how one's own office and those below it number their agreements.</summary>
    public const string Numbers = "numbers.manage";

    public static IReadOnlyList<string> All { get; } = [Manage, Numbers];
}

/// <summary>Addresses of the pages on instruments, signing authority and numbers.</summary>
public static class InstrumentLinks
{
    public const string Instruments = "/administrasi/naskah";
    public const string Rules = "/administrasi/wewenang";

    /// <summary>Who may sign? For every officer.</summary>
    public const string Authority = "/kerja-sama/wewenang";
    public const string Numbers = "/kerja-sama/penomoran";

    public static string Instrument(string code) => $"{Instruments}/{code}";

    public static string AddInstrument => $"{Instruments}/tambah";

    public static string Rule(string code) => $"{Rules}/{code}";

    public static string AddRule => $"{Rules}/tambah";
}

public static class InstrumentProcesses
{
    public static readonly ProcessKind Seed = ProcessKind.Of("instruments.seed").OrSometimes(typeof(InstrumentSet), typeof(SigningRuleSet));
    public static readonly ProcessKind Set = ProcessKind.Of("instruments.set", typeof(InstrumentSet));
    public static readonly ProcessKind Close = ProcessKind.Of("instruments.close", typeof(InstrumentClosed));
    public static readonly ProcessKind SetRule = ProcessKind.Of("signingRules.set", typeof(SigningRuleSet));
    public static readonly ProcessKind CloseRule = ProcessKind.Of("signingRules.close", typeof(SigningRuleClosed));
    public static readonly ProcessKind SetNumbers = ProcessKind.Of("numbers.set", typeof(NumberPatternSet));

    /// <summary>An instrument or rule has a code and no id over its editions; its timeline hangs on an id made from the code.</summary>
    public static Guid RecordOf(string what, string code) => new(SHA256.HashData(Encoding.UTF8.GetBytes($"{what}:{code}")).AsSpan(0, 16));
}

/// <summary>An instrument reads so from a day on; the edition before stays.</summary>
/// <param name="Changed">Names of what differs from the edition before; all of them for the first.</param>
public sealed record InstrumentSet(
    string Code,
    Guid EditionId,
    Guid? EditionBefore,
    string Name,
    DateOnly From,
    string Source,
    string Certainty,
    IReadOnlyList<string> Changed
) : ProcessEvent
{
    public override Guid RecordId => InstrumentProcesses.RecordOf("instrument", Code);
}

public sealed record InstrumentClosed(string Code, Guid EditionId, DateOnly? UntilBefore, DateOnly Until) : ProcessEvent
{
    public override Guid RecordId => InstrumentProcesses.RecordOf("instrument", Code);
}

/// <summary>A row of the decision table reads so from a day on; the edition before stays.</summary>
/// <param name="Changed">Names of what differs from the edition before; all of them for the first.</param>
public sealed record SigningRuleSet(
    string Code,
    Guid EditionId,
    Guid? EditionBefore,
    string Reason,
    string? Signer,
    DateOnly From,
    string Source,
    string Certainty,
    IReadOnlyList<string> Changed
) : ProcessEvent
{
    public override Guid RecordId => InstrumentProcesses.RecordOf("signingRule", Code);
}

public sealed record SigningRuleClosed(string Code, Guid EditionId, DateOnly? UntilBefore, DateOnly Until) : ProcessEvent
{
    public override Guid RecordId => InstrumentProcesses.RecordOf("signingRule", Code);
}

/// <summary>An office's letter system prints its numbers so from a day on.</summary>
/// <param name="Patterns">None: its numbers are not checked any more.</param>
public sealed record NumberPatternSet(Guid InstitutionId, string Institution, IReadOnlyList<string> Patterns, DateOnly From) : ProcessEvent
{
    public override Guid RecordId => InstitutionId;
}
