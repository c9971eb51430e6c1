using Sinergi.Platform.Modules;

namespace Sinergi.Modules;

/// <summary>The modules of the product, in the order of the chain.</summary>
public static class AllModules
{
    public static IReadOnlyList<IModule> List { get; } =
    [
        new Home.HomeModule(),
        new Reading.ReadingModule(),
        new Agreements.AgreementsModule(),
        new Preparations.PreparationsModule(),
        new Meetings.MeetingsModule(),
        new Commitments.CommitmentsModule(),
        new Results.ResultsModule(),
        new Publications.PublicationsModule(),
        new Institutions.InstitutionsModule(),
        new Accounts.AccountsModule(),
        new Administration.AdministrationModule(),
    ];
}
