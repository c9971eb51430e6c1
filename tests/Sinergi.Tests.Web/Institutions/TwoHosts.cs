using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Sinergi.Modules.Accounts.Contracts;
using Sinergi.Testing;

namespace Sinergi.Tests.Web.Institutions;

/// <summary>One running product on each database for all tests of a class; each test brings its own institutions.</summary>
public sealed class TwoHosts : IAsyncLifetime
{
    private readonly Dictionary<TestDatabase, SinergiHost> hosts = [];

    public async ValueTask InitializeAsync()
    {
        foreach (var database in Enum.GetValues<TestDatabase>())
        {
            hosts[database] = await SinergiHost.StartAsync(
                database,
                adjust: builder => builder.Services.TryAddScoped<IAccountDesk, NoAccounts>()
            );
        }
    }

    public SinergiHost this[TestDatabase database] => hosts[database];

    public async ValueTask DisposeAsync()
    {
        foreach (var host in hosts.Values)
        {
            await host.DisposeAsync();
        }
    }

    /// <summary>Stands in only where the product has no account desk.</summary>
    private sealed class NoAccounts : IAccountDesk
    {
        public Task<IReadOnlyDictionary<Guid, AccountSummary>> FindAsync(
            IReadOnlyCollection<Guid> personIds,
            CancellationToken cancellationToken
        ) => Task.FromResult<IReadOnlyDictionary<Guid, AccountSummary>>(new Dictionary<Guid, AccountSummary>());

        public Task<InviteOutcome> InviteAsync(Guid personId, string email, Guid formKey, CancellationToken cancellationToken) =>
            Task.FromResult<InviteOutcome>(new InviteOutcome.NoSuchPerson());

        public Task<ResetOutcome> StartResetAsync(Guid accountId, string reason, Guid formKey, CancellationToken cancellationToken) =>
            Task.FromResult<ResetOutcome>(new ResetOutcome.NoSuchAccount());

        public Task<bool> DisableAsync(Guid accountId, string reason, Guid formKey, CancellationToken cancellationToken) =>
            Task.FromResult(false);

        public Task<bool> EnableAsync(Guid accountId, string reason, Guid formKey, CancellationToken cancellationToken) =>
            Task.FromResult(false);
    }
}
