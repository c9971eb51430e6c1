namespace Sinergi.Modules.Accounts.Contracts;

/// <summary>What an administrator of people does with their accounts.</summary>
public interface IAccountDesk
{
    Task<InvitationLink> InviteAsync(Guid personId, string email, Guid formKey, CancellationToken ct);

    Task<InvitationLink> StartResetAsync(Guid accountId, Guid formKey, CancellationToken ct);

    Task SetDisabledAsync(Guid accountId, bool disabled, string reason, Guid formKey, CancellationToken ct);

    Task<AccountState?> FindAsync(Guid personId, CancellationToken ct);
}

public sealed record InvitationLink(string Url, bool SentByMail);

public sealed record AccountState(Guid AccountId, bool Disabled, bool TwoFactor, DateTime? LastSignInAt, bool Invited);
