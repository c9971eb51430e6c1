using System.Collections.Concurrent;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Institutions.Contracts;
using Sinergi.Platform.Access;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Data;
using Sinergi.Platform.Ui.Shell;

namespace Sinergi.Tests.Web.Commitments;

/// <summary>The records and promises that the tests made up; stands in for agreements and meetings.</summary>
internal sealed class TestRegister
{
    public ConcurrentDictionary<Guid, (RecordRef Record, IReadOnlyList<RecordParty> Parties)> Records { get; } = new();
    public ConcurrentDictionary<Guid, PromiseView> Promises { get; } = new();
}

internal sealed class TestRecords(TestRegister register, SinergiDb db, CurrentActor current) : IRecordSource, IPromiseSource
{
    async Task<RecordRef?> IRecordSource.FindAsync(Guid recordId, CancellationToken cancellationToken) =>
        register.Records.TryGetValue(recordId, out var found) && await SeesAsync(recordId, cancellationToken) ? found.Record : null;

    public Task<IReadOnlyList<RecordRef>> FindAsync(IReadOnlyCollection<Guid> recordIds, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<RecordRef>>([.. register.Records.Values.Select(r => r.Record).Where(r => recordIds.Contains(r.Id))]);

    public Task<IReadOnlyList<RecordParty>> PartiesAsync(Guid recordId, CancellationToken cancellationToken) =>
        Task.FromResult(register.Records.TryGetValue(recordId, out var found) ? found.Parties : []);

    async Task<PromiseView?> IPromiseSource.FindAsync(Guid promiseId, CancellationToken cancellationToken) =>
        register.Promises.TryGetValue(promiseId, out var found) && await SeesAsync(found.Record.Id, cancellationToken) ? found : null;

    public Task<IReadOnlyList<PromiseView>> OfRecordAsync(Guid recordId, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<PromiseView>>([.. register.Promises.Values.Where(p => p.Record.Id == recordId)]);

    private Task<bool> SeesAsync(Guid recordId, CancellationToken cancellationToken) =>
        db.ScopeEntries.AnyAsync(s => s.RecordId == recordId && s.InstitutionId == current.Required.InstitutionId, cancellationToken);
}

internal sealed class TestNames(SinergiDb db) : IInstitutionNames
{
    public Task<InstitutionName?> RecogniseAsync(string printedName, CancellationToken cancellationToken) =>
        Task.FromResult<InstitutionName?>(null);

    public Task<IReadOnlyList<InstitutionName>> SuggestAsync(string words, int take, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<InstitutionName>>([]);

    public async Task<IReadOnlyDictionary<Guid, InstitutionName>> FindAsync(
        IReadOnlyCollection<Guid> ids,
        CancellationToken cancellationToken
    ) => (await db.Set<Institution>().Where(i => ids.Contains(i.Id)).ToListAsync(cancellationToken)).ToDictionary(i => i.Id, Name);

    public async Task<IReadOnlyList<InstitutionName>> UnitsBelowAsync(Guid institutionId, CancellationToken cancellationToken) =>
        [
            .. (
                await db.Set<Institution>().Where(i => i.ParentId == institutionId).OrderBy(i => i.Name).ToListAsync(cancellationToken)
            ).Select(Name),
        ];

    private static InstitutionName Name(Institution i) => new(i.Id, i.Name, i.ShortName, i.Internal, i.IsCorrections, i.Simulated);
}

internal sealed class TestShell : IShellViewSource
{
    public Task<ShellView> GetAsync(HttpContext context) =>
        Task.FromResult(
            new ShellView(null, null, true, 0, false, [], [], "id", new ShellLinks("/", null, null, null, null, null, null, null))
        );
}
