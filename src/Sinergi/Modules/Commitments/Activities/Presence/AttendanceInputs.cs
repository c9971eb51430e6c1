namespace Sinergi.Modules.Commitments.Activities.Presence;

public sealed class ListInput
{
    public Guid Key { get; set; }
    public string? Lines { get; set; }
}

public sealed class StrikeInput
{
    public Guid Id { get; set; }
    public Guid Key { get; set; }
    public string? Reason { get; set; }
}
