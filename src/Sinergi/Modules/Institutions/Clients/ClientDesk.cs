using Microsoft.EntityFrameworkCore;
using Sinergi.Kernel;
using Sinergi.Kernel.Time;
using Sinergi.Modules.Institutions.Contracts;
using Sinergi.Modules.Institutions.Data;
using Sinergi.Modules.Institutions.Domain;
using Sinergi.Modules.Institutions.Shared;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Api;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Data;
using Sinergi.Platform.Provisions;

namespace Sinergi.Modules.Institutions.Clients;

public abstract record ClientOutcome
{
    private ClientOutcome() { }

    /// <param name="Id">Of the program, or of the token that was made.</param>
    public sealed record Saved(Guid Id) : ClientOutcome;

    public sealed record Invalid(IReadOnlyList<FieldError> Errors) : ClientOutcome;

    public sealed record NotFound : ClientOutcome;

    public TResult Match<TResult>(Func<Saved, TResult> saved, Func<Invalid, TResult> invalid, Func<NotFound, TResult> notFound) =>
        this switch
        {
            Saved s => saved(s),
            Invalid i => invalid(i),
            NotFound n => notFound(n),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
}

public sealed record ClientRow(ApiClient Client, string Institution, int GoodTokens, DateOnly? LastUsedOn);

public sealed record ClientView(ApiClient Client, Institution Institution, IReadOnlyList<ApiToken> Tokens);

/// <summary>
/// Programs that act for an institution and their tokens. Whoever administers the institution manages them: its own offices and those above, the
/// central office for partners.
/// </summary>
public sealed class ClientDesk(SinergiDb db, Processes processes, Remit remit, ProvisionBook provisions, TimeProvider clock)
{
    /// <summary>A program with more tokens than this has lost count of them.</summary>
    public const int MostTokens = 10;

    private static readonly ListOrder<ApiClient, DateTime> NewestFirst = new(c => c.CreatedAt, c => c.Id, descending: true);

    public DateOnly Today => remit.Today;

    public Task<int> MostDaysAsync(CancellationToken cancellationToken) =>
        provisions.ValueAsync(ApiProvisions.TokenDays, Today, cancellationToken);

    public async Task<ListPage<ClientRow>> PageAsync(string? at, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var managed = await remit.ManagedAsync(cancellationToken);
        return await NewestFirst.PageAsync(
            db.Set<ApiClient>().AsNoTracking().Where(c => managed.Any(i => i.Id == c.InstitutionId)),
            at,
            rows =>
                rows.Select(c => new ClientRow(
                    c,
                    db.Set<Institution>().Where(i => i.Id == c.InstitutionId).Select(i => i.ShortName).First(),
                    db.Set<ApiToken>().Count(t => t.ClientId == c.Id && t.RevokedAt == null && t.ValidUntil > now),
                    db.Set<ApiToken>().Where(t => t.ClientId == c.Id).Max(t => t.LastUsedOn)
                )),
            row => (row.Client.CreatedAt, row.Client.Id),
            cancellationToken
        );
    }

    /// <summary>An institution whose programs the one who asks manages.</summary>
    public async Task<Institution?> InstitutionAsync(Guid? id, CancellationToken cancellationToken) =>
        await db.Set<Institution>().AsNoTracking().SingleOrDefaultAsync(i => i.Id == id && !i.Closed, cancellationToken) is { } found
        && await remit.ManagesAsync(found, cancellationToken)
            ? found
            : null;

    public async Task<ClientView?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        await ManagedAsync(id, cancellationToken) is not { } client
            ? null
            : new ClientView(
                client,
                await db.Set<Institution>().AsNoTracking().SingleAsync(i => i.Id == client.InstitutionId, cancellationToken),
                await db.Set<ApiToken>()
                    .AsNoTracking()
                    .Where(t => t.ClientId == id)
                    .OrderByDescending(t => t.IssuedAt)
                    .ThenByDescending(t => t.Id)
                    .Take(Limits.PageRows)
                    .ToListAsync(cancellationToken)
            );

    public Task<ClientOutcome> AddAsync(Guid institutionId, ClientInput input, CancellationToken cancellationToken) =>
        processes.RunAsync<ClientOutcome>(
            InstitutionProcesses.AddClient,
            input.Key,
            reason: null,
            async running =>
            {
                if (await InstitutionAsync(institutionId, cancellationToken) is not { } institution)
                {
                    return new ClientOutcome.NotFound();
                }

                var errors = input.Errors(institution.IsCorrections).ToList();
                if (errors.Count > 0)
                {
                    return new ClientOutcome.Invalid(errors);
                }

                var client = new ApiClient
                {
                    Id = NewId.Next(),
                    InstitutionId = institutionId,
                    Name = input.Name!.Trim(),
                    Contact = input.Contact!.Trim(),
                    Scopes = ApiScopes.Join(input.Scopes),
                    CreatedAt = running.At,
                };
                db.Add(client);
                running.Record(
                    new ClientAdded(client.Id, institutionId, client.Name, client.Contact, [.. ApiScopes.Parse(client.Scopes).Order()])
                );
                return new ClientOutcome.Saved(client.Id);
            },
            cancellationToken
        );

    /// <returns>With the token itself, which is told this once; without where the form was sent twice.</returns>
    public async Task<(ClientOutcome Outcome, string? Token)> IssueAsync(Guid id, TokenInput input, CancellationToken cancellationToken)
    {
        var most = Today.AddDays(await MostDaysAsync(cancellationToken));
        var secret = ApiToken.Invent();
        var tokenId = NewId.Next();
        var outcome = await processes.RunAsync<ClientOutcome>(
            InstitutionProcesses.IssueToken,
            input.Key,
            reason: null,
            async running =>
            {
                if (await FindAsync(id, cancellationToken) is not { Client.EndedAt: null } view)
                {
                    return new ClientOutcome.NotFound();
                }

                if (input.Until is not { } until || until < Today || until > most)
                {
                    return Refuse("Token.Until", "clients.error.until", Platform.Localisation.Show.Day(most));
                }

                if (view.Tokens.Count(t => t.GoodAt(running.At)) >= MostTokens)
                {
                    return Refuse("Token.Until", "clients.error.many_tokens", $"{MostTokens}");
                }

                var token = new ApiToken
                {
                    Id = tokenId,
                    ClientId = id,
                    Hash = ApiToken.HashOf(secret),
                    Hint = ApiToken.HintOf(secret),
                    IssuedAt = running.At,
                    ValidUntil = view.Institution.Zone.DayInUtc(until).Until,
                };
                db.Add(token);
                running.Record(new TokenIssued(id, token.Id, view.Institution.Id, token.Hint, until));
                return new ClientOutcome.Saved(token.Id);
            },
            cancellationToken
        );
        return (outcome, outcome is ClientOutcome.Saved saved && saved.Id == tokenId ? secret : null);
    }

    public Task<ClientOutcome> RevokeAsync(Guid id, ClientEndInput input, CancellationToken cancellationToken) =>
        EndAsync(
            InstitutionProcesses.RevokeToken,
            id,
            input,
            async (client, running) =>
            {
                var token = await db.Set<ApiToken>()
                    .SingleOrDefaultAsync(t => t.Id == input.TokenId && t.ClientId == id && t.RevokedAt == null, cancellationToken);
                if (token is null)
                {
                    return new ClientOutcome.NotFound();
                }

                token.RevokedAt = running.At;
                running.Record(new TokenRevoked(id, token.Id, client.InstitutionId, token.Hint));
                return new ClientOutcome.Saved(id);
            },
            cancellationToken
        );

    /// <summary>The program acts no more; its tokens end with it.</summary>
    public Task<ClientOutcome> EndAsync(Guid id, ClientEndInput input, CancellationToken cancellationToken) =>
        EndAsync(
            InstitutionProcesses.EndClient,
            id,
            input,
            (client, running) =>
            {
                client.EndedAt = running.At;
                running.Record(new ClientEnded(id, client.InstitutionId));
                return Task.FromResult<ClientOutcome>(new ClientOutcome.Saved(id));
            },
            cancellationToken
        );

    private Task<ClientOutcome> EndAsync(
        ProcessKind kind,
        Guid id,
        ClientEndInput input,
        Func<ApiClient, RunningProcess, Task<ClientOutcome>> end,
        CancellationToken cancellationToken
    ) =>
        processes.RunAsync<ClientOutcome>(
            kind,
            input.Key,
            input.Reason,
            async running =>
            {
                if (await ManagedAsync(id, cancellationToken) is not { EndedAt: null } client)
                {
                    return new ClientOutcome.NotFound();
                }

                List<FieldError> errors = [.. Forms.Line(input.Reason, "Ending.Reason", Limits.Sentence, required: true)];
                return errors.Count > 0 ? new ClientOutcome.Invalid(errors) : await end(client, running);
            },
            cancellationToken
        );

    private async Task<ApiClient?> ManagedAsync(Guid id, CancellationToken cancellationToken)
    {
        var managed = await remit.ManagedAsync(cancellationToken);
        return await db.Set<ApiClient>()
            .SingleOrDefaultAsync(c => c.Id == id && managed.Any(i => i.Id == c.InstitutionId), cancellationToken);
    }

    private static ClientOutcome.Invalid Refuse(string field, string textKey, params string[] arguments) =>
        new([new FieldError(field, textKey, arguments)]);
}
