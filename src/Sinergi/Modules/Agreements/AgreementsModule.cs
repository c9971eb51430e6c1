using Sinergi.Modules.Agreements.Contacts;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Agreements.Correct;
using Sinergi.Modules.Agreements.Data;
using Sinergi.Modules.Agreements.Data.Instruments;
using Sinergi.Modules.Agreements.Facts;
using Sinergi.Modules.Agreements.Instruments;
using Sinergi.Modules.Agreements.Instruments.Kinds;
using Sinergi.Modules.Agreements.Instruments.Numbers;
using Sinergi.Modules.Agreements.Instruments.Rules;
using Sinergi.Modules.Agreements.List;
using Sinergi.Modules.Agreements.Record;
using Sinergi.Modules.Agreements.Register;
using Sinergi.Platform.Access;
using Sinergi.Platform.Jobs;
using Sinergi.Platform.Modules;
using Sinergi.Platform.Privacy;
using Sinergi.Platform.Ui.Home;

namespace Sinergi.Modules.Agreements;

/// <summary>The register of cooperation agreements, and the facts that agreements and meetings have in common.</summary>
public sealed class AgreementsModule : IModule
{
    public IReadOnlyList<string> Permissions { get; } = [.. AgreementPermissions.All, .. InstrumentPermissions.All];

    public IReadOnlyList<MenuItem> Menu { get; } = [new("agreements.menu", AgreementLinks.Base, AgreementPermissions.View, 20)];

    public IReadOnlyDictionary<string, string[]> DefaultGrants { get; } =
        new Dictionary<string, string[]>
        {
            ["ADMIN"] = [AgreementPermissions.View, InstrumentPermissions.Manage],
            ["OPERATOR_PUSAT"] = [.. AgreementPermissions.All, .. InstrumentPermissions.All],
            ["OPERATOR_KANWIL"] = [.. AgreementPermissions.All, InstrumentPermissions.Numbers],
            ["KEPALA_UPT"] = [AgreementPermissions.View, AgreementPermissions.Answer],
            ["PETUGAS_UPT"] = [AgreementPermissions.View, AgreementPermissions.Answer],
            ["PETUGAS_MITRA"] = [AgreementPermissions.View, AgreementPermissions.SeeContacts],
            ["AUDITOR"] = [AgreementPermissions.View, AgreementPermissions.Bundle],
        };

    public IReadOnlyList<AdministrationEntry> Administration { get; } =
    [
        new("instruments.title", "instruments.lead", InstrumentLinks.Instruments, InstrumentPermissions.Manage),
        new("authority.rules.title", "authority.rules.lead", InstrumentLinks.Rules, InstrumentPermissions.Manage),
        new("numbers.title", "numbers.lead", InstrumentLinks.Numbers, InstrumentPermissions.Numbers),
    ];

    public IReadOnlyDictionary<string, string> Searchable { get; } =
        new Dictionary<string, string> { [AgreementSearch.Kind] = AgreementPermissions.View };

    public IReadOnlyList<Platform.Provisions.ProvisionKind> Provisions => AgreementProvisions.All;

    public void AddServices(IServiceCollection services)
    {
        AddInstruments(services);
        services.AddScoped<ISubjectData, ContactSubjectData>();
        services.AddScoped<RecordFactsReader>();
        services.AddScoped<IRecordFacts, RecordFactsStore>();
        services.AddScoped<IAgreementSheets, AgreementSheets>();
        services.AddScoped<AgreementSearch>();
        services.AddScoped<UnclaimedNumbers>();
        services.AddScoped<SimilarAgreements>();
        services.AddScoped<AgreementRegister>();
        services.AddScoped<IAgreementRegister>(provider => provider.GetRequiredService<AgreementRegister>());
        services.AddScoped<IAgreementIntake, AgreementIntake>();
        services.AddScoped<AgreementRecordSource>();
        services.AddScoped<IRecordSource>(provider => provider.GetRequiredService<AgreementRecordSource>());
        services.AddScoped<IPromiseSource, AgreementPromiseSource>();
        services.AddScoped<IRecordTerm, AgreementTermReader>();
        services.AddScoped<RegisterByHand>();
        services.AddScoped<CorrectAgreement>();
        services.AddScoped<PartyCorrections>();
        services.AddScoped<Choose.ChooseSource>();
        services.AddScoped<Contacts.ContactBook>();
        services.AddScoped<IAgreementContacts, Contacts.AgreementContacts>();
        services.AddScoped<Grants.DataGrants>();
        services.AddScoped<Grants.AccessHistory>();
        services.AddScoped<AgreementNotices>();
        services.AddScoped<ActPapers>();
        services.AddScoped<Lineage>();
        services.AddScoped<Reminders.EndingTasks>();
        services.AddProductJob<Reminders.EndingWatch>();
        services.AddScoped<Family.FamilyReader>();
        services.AddScoped<Family.FamilyHandler>();
        services.AddScoped<Renew.Renewal>();
        services.AddScoped<Addenda.AddendumHandler>();
        services.AddScoped<Close.CloseHandler>();
        services.AddScoped<IClosureCondition, Close.TermIsOver>();
        services.AddScoped<IClosureCondition, Close.AddendumIsOver>();
        services.AddScoped<IClosureCondition, Close.GrantsAreOver>();
        services.AddScoped<IClosureCondition, Close.ChildrenAreClosed>();
        services.AddScoped<Halt.HaltHandler>();
        services.AddScoped<IAccessHold, Halt.LeaverHold>();
        services.AddScoped<Countersign.UnitsToJoin>();
        services.AddScoped<Countersign.CountersignHandler>();
        services.AddScoped<Countersign.CountersignLists>();
        services.AddScoped<Countersign.CountersignedUnits>();
        services.AddScoped<Countersign.AdesiTasks>();
        services.AddScoped<Countersign.Invite.InviteHandler>();
        services.AddScoped<Countersign.Invite.RemindHandler>();
        services.AddScoped<Countersign.Answer.AnswerReader>();
        services.AddScoped<Countersign.Answer.AnswerHandler>();
        services.AddScoped<Countersign.Stop.StopHandler>();
        services.AddScoped<IUnboundUnits, Countersign.UnboundUnits>();
        services.AddScoped<Matrix.CoverageMatrix>();
        services.AddScoped<IAddendumRegister, AddendumRegister>();
        services.AddScoped<Statistics.AgreementStatistics>();
        services.AddScoped<Statistics.AgreementTrends>();
        services.AddScoped<AgreementFinder>();
        services.AddScoped<AgreementList>();
        services.AddScoped<UnitChoices>();
        services.AddScoped<FilterWords>();
        services.AddScoped<RegisterTable>();
        services.AddScoped<Keep.RegisterViews>();
        services.AddScoped<AgreementSimulation>();
        services.AddScoped<AgreementReader>();
        services.AddScoped<Bundle.BundleWriter>();
        services.AddScoped<IBundlePart, Bundle.AgreementBundle>();
        services.AddScoped<RecordSurroundingsReader>();
        services.AddScoped<IAgreementValidity, AgreementValidity>();
        services.AddScoped<IAgreementCensus, AgreementCensus>();
        AddBackfill(services);
        AddApi(services);
        services.AddScoped<IHomeAction, RegisterAction>();
        services.AddScoped<IHomeFigure, InForceFigure>();
        services.AddScoped<ICalendarDays, AgreementDays>();
    }

    private static void AddApi(IServiceCollection services)
    {
        services.AddScoped<Api.AgreementApiReader>();
        services.AddScoped<Api.RegisterByProgram>();
        services.AddScoped<Api.SideProcess>();
        services.AddScoped<Api.SideAnswers>();
        services.AddScoped<Api.RegisterSide>();
        services.AddScoped<Api.AddSignedCopy>();
        services.AddScoped<Api.SignedCopies>();
    }

    private static void AddBackfill(IServiceCollection services)
    {
        services.AddSingleton<Backfill.BackfillPulse>();
        services.AddQueuedJob<Backfill.BackfillJob>();
        services.AddScoped<Backfill.BackfillDesk>();
        services.AddScoped<Backfill.BackfillRegister>();
        services.AddScoped<Backfill.BackfillWriter>();
        services.AddScoped<Backfill.NewRows>();
        services.AddScoped<Backfill.BackfillRunner>();
        services.AddScoped<Backfill.BackfillExport>();
        services.AddScoped<Backfill.BackfillReport>();
    }

    private static void AddInstruments(IServiceCollection services)
    {
        services.AddScoped<ISeed, InstrumentSeed>();
        services.AddScoped<InstrumentBook>();
        services.AddScoped<InstrumentLines>();
        services.AddScoped<EditionWriter>();
        services.AddScoped<InstrumentDesk>();
        services.AddScoped<RuleDesk>();
        services.AddScoped<NumberDesk>();
        services.AddScoped<NumberCheck>();
        services.AddScoped<IInstruments, InstrumentShelf>();
        services.AddScoped<ISigningAdvice, InstrumentAdvice>();
    }

    public void MapEndpoints(IEndpointRouteBuilder endpoints)
    {
        RegisterFile.Map(endpoints);
        Matrix.MatrixFile.Map(endpoints);
        Backfill.BackfillFiles.Map(endpoints);
        Api.AgreementsApi.Map(endpoints);
    }
}
