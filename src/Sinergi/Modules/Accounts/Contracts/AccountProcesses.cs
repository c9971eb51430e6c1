using Sinergi.Platform.Audit;

namespace Sinergi.Modules.Accounts.Contracts;

/// <summary>Every change to an account. Signing in is one too: it is what every other change leans on.</summary>
public static class AccountProcesses
{
    public static readonly ProcessKind SetUp = ProcessKind
        .Of("accounts.setUp", typeof(AccountCreated))
        .OrSometimes(typeof(CentralOfficeCreated));
    public static readonly ProcessKind Invite = ProcessKind.Of("accounts.invite", typeof(AccountInvited));
    public static readonly ProcessKind AcceptInvitation = ProcessKind.Of("accounts.acceptInvitation", typeof(InvitationAccepted));
    public static readonly ProcessKind SignIn = ProcessKind.Of("accounts.signIn", typeof(SignedIn)).WithoutFigures();
    public static readonly ProcessKind RefuseSignIn = ProcessKind.Of("accounts.refuseSignIn", typeof(SignInRefused)).WithoutFigures();
    public static readonly ProcessKind StartReset = ProcessKind.Of("accounts.startReset", typeof(ResetStarted)).WithoutFigures();
    public static readonly ProcessKind Reset = ProcessKind.Of("accounts.reset", typeof(PasswordChanged)).WithoutFigures();
    public static readonly ProcessKind ChangePassword = ProcessKind.Of("accounts.changePassword", typeof(PasswordChanged)).WithoutFigures();
    public static readonly ProcessKind SetPreferences = ProcessKind.Of("accounts.setPreferences", typeof(PreferencesSet)).WithoutFigures();
    public static readonly ProcessKind SwitchOnSecondFactor = ProcessKind.Of(
        "accounts.switchOnSecondFactor",
        typeof(SecondFactorSwitchedOn)
    );
    public static readonly ProcessKind SwitchOffSecondFactor = ProcessKind.Of(
        "accounts.switchOffSecondFactor",
        typeof(SecondFactorSwitchedOff)
    );
    public static readonly ProcessKind RenewRecoveryCodes = ProcessKind
        .Of("accounts.renewRecoveryCodes", typeof(RecoveryCodesRenewed))
        .WithoutFigures();
    public static readonly ProcessKind EndSessions = ProcessKind.Of("accounts.endSessions", typeof(SessionsEnded)).WithoutFigures();
    public static readonly ProcessKind Disable = ProcessKind.Of("accounts.disable", typeof(AccountDisabled));
    public static readonly ProcessKind Enable = ProcessKind.Of("accounts.enable", typeof(AccountEnabled));
}

/// <summary>What happens to an account appears on the timeline of its person.</summary>
public abstract record AccountEvent(Guid AccountId, Guid PersonId) : ProcessEvent
{
    public override Guid RecordId => PersonId;
}

public sealed record CentralOfficeCreated(Guid InstitutionId, string Name) : ProcessEvent
{
    public override Guid RecordId => InstitutionId;
}

public sealed record AccountCreated(Guid AccountId, Guid PersonId, Guid PostId, Sealed Name, Sealed Email)
    : AccountEvent(AccountId, PersonId);

public sealed record AccountInvited(Guid AccountId, Guid PersonId, Sealed Email, DateTime ValidUntil) : AccountEvent(AccountId, PersonId);

public sealed record InvitationAccepted(Guid AccountId, Guid PersonId) : AccountEvent(AccountId, PersonId);

/// <param name="With">"password", "code", "recoveryCode", "invitation" or "setUp": the last proof that was asked.</param>
public sealed record SignedIn(Guid AccountId, Guid PersonId, string With) : AccountEvent(AccountId, PersonId);

/// <param name="At">"password", "code" or "presentPassword": where it failed.</param>
/// <param name="LockedUntil">Set when this was one attempt too many.</param>
public sealed record SignInRefused(Guid AccountId, Guid PersonId, string At, DateTime? LockedUntil) : AccountEvent(AccountId, PersonId);

/// <param name="ByMail">Asked for by the holder; otherwise an administrator hands the link over.</param>
public sealed record ResetStarted(Guid AccountId, Guid PersonId, bool ByMail, DateTime ValidUntil) : AccountEvent(AccountId, PersonId);

public sealed record PasswordChanged(Guid AccountId, Guid PersonId) : AccountEvent(AccountId, PersonId);

public sealed record PreferencesSet(
    Guid AccountId,
    Guid PersonId,
    string LanguageBefore,
    string Language,
    bool ShortcutsBefore,
    bool Shortcuts
) : AccountEvent(AccountId, PersonId);

public sealed record SecondFactorSwitchedOn(Guid AccountId, Guid PersonId) : AccountEvent(AccountId, PersonId);

public sealed record SecondFactorSwitchedOff(Guid AccountId, Guid PersonId) : AccountEvent(AccountId, PersonId);

public sealed record RecoveryCodesRenewed(Guid AccountId, Guid PersonId) : AccountEvent(AccountId, PersonId);

public sealed record SessionsEnded(Guid AccountId, Guid PersonId) : AccountEvent(AccountId, PersonId);

public sealed record AccountDisabled(Guid AccountId, Guid PersonId) : AccountEvent(AccountId, PersonId);

public sealed record AccountEnabled(Guid AccountId, Guid PersonId) : AccountEvent(AccountId, PersonId);
