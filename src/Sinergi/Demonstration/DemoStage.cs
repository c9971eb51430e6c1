using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Sinergi.Platform.Access;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Data;
using Sinergi.Platform.Documents;
using Sinergi.Platform.Identity;

namespace Sinergi.Demonstration;

/// <summary>
/// Where the people of the demonstration act: each step runs with the product's own services as the person who does it, with that person's
/// rights and in their scope, and stands in the audit trail under their name.
/// </summary>
internal sealed class DemoStage(IServiceScopeFactory scopes)
{
    private static readonly Guid Root = new("5a17a6f0-0000-8000-8000-000000000001");

    /// <summary>The key of a step: carried out again after an interruption, a step gives the answer it gave before.</summary>
    public static Guid Key(string step) => DerivedKey.Of(Root, step);

    /// <summary>As the product itself: before there is anybody.</summary>
    public async Task<T> AsProductAsync<T>(Func<IServiceProvider, Task<T>> act)
    {
        await using var scope = scopes.CreateAsyncScope();
        ProductScope.Enter(scope.ServiceProvider);
        return await act(scope.ServiceProvider);
    }

    public async Task<T> AsAsync<T>(DemoPerson person, Func<IServiceProvider, Task<T>> act, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var account = await services.GetRequiredService<SinergiDb>().Users.SingleAsync(a => a.Email == person.Email, cancellationToken);
        var user = await services.GetRequiredService<IUserClaimsPrincipalFactory<Account>>().CreateAsync(account);
        await services.GetRequiredService<ActorLoader>().LoadAsync(user, cancellationToken);
        return await act(services);
    }

    public Task<Guid> InstitutionAsync(string code, CancellationToken cancellationToken) =>
        AsProductAsync(services =>
            services
                .GetRequiredService<SinergiDb>()
                .Set<Institution>()
                .Where(i => i.Code == code)
                .Select(i => i.Id)
                .SingleAsync(cancellationToken)
        );

    /// <summary>The id of what a form saved; a refusal is a mistake in the demonstration.</summary>
    public static Guid Saved(ChangeOutcome outcome, string step) =>
        outcome.Match(
            saved => saved.Id,
            invalid => throw Failed(step, string.Join(", ", invalid.Problems.Select(p => $"{p.Field} {p.TextKey}"))),
            _ => throw Failed(step, "not found"),
            _ => throw Failed(step, "conflict")
        );

    public static InvalidOperationException Failed(string step, string why) => new($"The demonstration stops at “{step}”: {why}.");
}
