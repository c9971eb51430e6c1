using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Sinergi.Platform.Access;
using Sinergi.Platform.Identity;

namespace Sinergi.Testing.Site;

public static class Acting
{
    /// <summary>Runs code as an officer, within that officer's scope, as a request would.</summary>
    public static async Task<T> ActAsync<T>(this SinergiHost host, Officer officer, Func<IServiceProvider, Task<T>> work)
    {
        var principal = await host.UseAsync(async services =>
        {
            var account = await services.GetRequiredService<UserManager<Account>>().FindByIdAsync(officer.AccountId.ToString());
            return await services.GetRequiredService<SignInManager<Account>>().CreateUserPrincipalAsync(account!);
        });
        await using var scope = host.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<ActorLoader>().LoadAsync(principal, CancellationToken.None);
        return await work(scope.ServiceProvider);
    }
}
