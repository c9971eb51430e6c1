using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Sinergi.Kernel;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Institutions.Contracts;
using Sinergi.Modules.Meetings.Contracts;
using Sinergi.Platform.Ui.Shell;

namespace Sinergi.Tests.Web.Reading;

/// <summary>In place of the modules that are built beside this one; goes when they are merged.</summary>
internal sealed class StandIns
    : IAgreementRegister,
        IMeetingRegister,
        IInstitutionNames,
        IInstitutionAliases,
        IRecordSource,
        IShellViewSource
{
    private readonly ConcurrentDictionary<Guid, RegisterOutcome> answers = new();

    public ConcurrentQueue<(Guid Id, RegisterAgreement Agreement)> Agreements { get; } = new();
    public ConcurrentQueue<(Guid Id, RegisterMeeting Meeting)> Meetings { get; } = new();
    public ConcurrentQueue<(Guid Id, RegisterAgreement Told)> Sources { get; } = new();
    public ConcurrentDictionary<string, InstitutionName> Known { get; } = new(StringComparer.Ordinal);
    public ConcurrentQueue<(Guid InstitutionId, string Name)> Learned { get; } = new();

    public void AddTo(WebApplicationBuilder builder) =>
        builder
            .Services.AddSingleton<IAgreementRegister>(this)
            .AddSingleton<IMeetingRegister>(this)
            .AddSingleton<IInstitutionNames>(this)
            .AddSingleton<IInstitutionAliases>(this)
            .AddSingleton<IRecordSource>(this)
            .AddSingleton<IShellViewSource>(this);

    Task<IReadOnlyList<SimilarAgreement>> IAgreementRegister.FindSimilarAsync(SimilarQuery query, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<SimilarAgreement>>([
            .. Agreements
                .Where(a =>
                    a.Agreement.SignedOn == query.SignedOn && a.Agreement.Parties.Any(p => query.PartyNames.Contains(p.PrintedName))
                )
                .Select(a => new SimilarAgreement(Ref(a.Id), a.Agreement.SignedOn, "agreements.similar.partiesAndDate")),
        ]);

    Task<IReadOnlyList<SimilarAgreement>> IMeetingRegister.FindSimilarAsync(SimilarQuery query, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<SimilarAgreement>>([]);

    public Task<RegisterOutcome> RegisterAsync(RegisterAgreement agreement, CancellationToken cancellationToken) =>
        Once(agreement.FormKey, id => Agreements.Enqueue((id, agreement)));

    public Task<RegisterOutcome> RegisterAsync(RegisterMeeting meeting, CancellationToken cancellationToken) =>
        Once(meeting.FormKey, id => Meetings.Enqueue((id, meeting)));

    public Task<RegisterOutcome> AddSourceAsync(Guid agreementId, RegisterAgreement told, CancellationToken cancellationToken)
    {
        Sources.Enqueue((agreementId, told));
        return Task.FromResult<RegisterOutcome>(new RegisterOutcome.Registered(agreementId));
    }

    public Task<RegisterOutcome> AddSourceAsync(Guid meetingId, RegisterMeeting told, CancellationToken cancellationToken) =>
        Task.FromResult<RegisterOutcome>(new RegisterOutcome.NotFound());

    public Task<InstitutionName?> RecogniseAsync(string printedName, CancellationToken cancellationToken) =>
        Task.FromResult(Known.GetValueOrDefault(printedName));

    public Task<IReadOnlyList<InstitutionName>> SuggestAsync(string words, int take, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<InstitutionName>>([.. Known.Values.Take(take)]);

    public Task<IReadOnlyDictionary<Guid, InstitutionName>> FindAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyDictionary<Guid, InstitutionName>>(
            Known.Values.Where(n => ids.Contains(n.Id)).DistinctBy(n => n.Id).ToDictionary(n => n.Id)
        );

    public Task<IReadOnlyList<InstitutionName>> UnitsBelowAsync(Guid institutionId, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<InstitutionName>>([]);

    public Task<bool> LearnAsync(Guid institutionId, string printedName, CancellationToken cancellationToken)
    {
        Learned.Enqueue((institutionId, printedName));
        return Task.FromResult(true);
    }

    public Task<RecordRef?> FindAsync(Guid recordId, CancellationToken cancellationToken) => Task.FromResult<RecordRef?>(Ref(recordId));

    Task<IReadOnlyList<RecordRef>> IRecordSource.FindAsync(IReadOnlyCollection<Guid> recordIds, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<RecordRef>>([]);

    public Task<IReadOnlyList<RecordParty>> PartiesAsync(Guid recordId, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<RecordParty>>([]);

    public Task<ShellView> GetAsync(HttpContext context) =>
        Task.FromResult(
            new ShellView(null, null, true, 0, true, [], [], "id", new ShellLinks("/", null, null, null, null, null, null, null))
        );

    private static RecordRef Ref(Guid id) => new(RecordKind.Agreement, id, $"Catatan {id}", $"/kerja-sama/{id}");

    private Task<RegisterOutcome> Once(Guid key, Action<Guid> keep) =>
        Task.FromResult(
            answers.GetOrAdd(
                key,
                _ =>
                {
                    var id = NewId.Next();
                    keep(id);
                    return new RegisterOutcome.Registered(id);
                }
            )
        );
}
