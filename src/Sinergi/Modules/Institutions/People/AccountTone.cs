using Sinergi.Modules.Accounts.Contracts;
using Sinergi.Platform.Ui.TagHelpers;

namespace Sinergi.Modules.Institutions.People;

internal static class AccountTone
{
    public static Tone Of(AccountState state) =>
        state switch
        {
            AccountState.Active => Tone.Ok,
            AccountState.Invited => Tone.Plain,
            AccountState.InvitationExpired => Tone.Warn,
            AccountState.Disabled => Tone.Bad,
            _ => throw new ArgumentOutOfRangeException(nameof(state), state, "Unknown state of an account."),
        };
}
