namespace Sinergi.Modules.Accounts.Contracts;

/// <summary>The way in while there is no account: a link for the console, valid for half an hour and once.</summary>
public interface ISetUpLink
{
    /// <summary>Makes a new link and ends an earlier one; null when there are accounts already.</summary>
    Task<string?> IssueAsync(CancellationToken cancellationToken);
}
