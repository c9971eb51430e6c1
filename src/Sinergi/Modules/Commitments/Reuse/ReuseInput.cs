namespace Sinergi.Modules.Commitments.Reuse;

/// <summary>A piece that is there already, and how much of this commitment it shows.</summary>
public sealed class ReuseInput
{
    public Guid Key { get; set; }
    public Guid? EvidenceId { get; set; }
    public string? Description { get; set; }
    public string? Amount { get; set; }
}
