using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Meetings.Contracts;
using Sinergi.Modules.Meetings.Record;
using Sinergi.Modules.Meetings.Register;
using Sinergi.Platform.Modules;

namespace Sinergi.Modules.Meetings;

/// <summary>Audiences and visits, with what was promised and asked in them. They share the menu entry of agreements.</summary>
public sealed class MeetingsModule : IModule
{
    public IReadOnlyList<string> Permissions => MeetingPermissions.All;

    public IReadOnlyList<MenuItem> Menu => [];

    public IReadOnlyDictionary<string, string[]> DefaultGrants { get; } =
        new Dictionary<string, string[]>
        {
            ["ADMIN"] = [MeetingPermissions.View],
            ["OPERATOR_PUSAT"] = [.. MeetingPermissions.All],
            ["OPERATOR_KANWIL"] = [.. MeetingPermissions.All],
            ["KEPALA_UPT"] = [.. MeetingPermissions.All],
            ["PETUGAS_UPT"] = [.. MeetingPermissions.All],
            ["PETUGAS_MITRA"] = [MeetingPermissions.View, MeetingPermissions.Confirm],
            ["AUDITOR"] = [MeetingPermissions.View],
        };

    public IReadOnlyDictionary<string, string> Searchable { get; } =
        new Dictionary<string, string> { [MeetingRegister.SearchKind] = MeetingPermissions.View };

    public void AddServices(IServiceCollection services)
    {
        services.AddScoped<SimilarMeetings>();
        services.AddScoped<IMeetingRegister, MeetingRegister>();
        services.AddScoped<RegisterMeetingByHand>();
        services.AddScoped<Choose.ChooseMeetingSource>();
        services.AddScoped<Data.MeetingList>();
        services.AddScoped<Data.MeetingParts>();
        services.AddScoped<Arrange.ArrangeMeeting>();
        services.AddScoped<Minutes.MinutesReader>();
        services.AddScoped<Minutes.MinutesDesk>();
        services.AddScoped<MeetingReader>();
        services.AddScoped<MeetingRecordSource>();
        services.AddScoped<IRecordSource>(provider => provider.GetRequiredService<MeetingRecordSource>());
        services.AddScoped<IPromiseSource, MeetingPromiseSource>();
    }

    public void MapEndpoints(IEndpointRouteBuilder endpoints) { }
}
