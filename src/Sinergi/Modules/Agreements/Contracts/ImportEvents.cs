using Sinergi.Platform.Audit;

namespace Sinergi.Modules.Agreements.Contracts;

/// <summary>A list was handed in.</summary>
/// <param name="Sha256">Digest of the file.</param>
public sealed record AgreementImportUploaded(Guid ImportId, string FileName, string Sha256) : ProcessEvent
{
    public override Guid RecordId => ImportId;
}

/// <summary>Someone who saw what a list would do wants it done.</summary>
public sealed record AgreementImportBegun(Guid ImportId, string FileName) : ProcessEvent
{
    public override Guid RecordId => ImportId;
}

/// <summary>Taking a list over was stopped; nothing of it was kept.</summary>
public sealed record AgreementImportStopped(Guid ImportId, string FileName) : ProcessEvent
{
    public override Guid RecordId => ImportId;
}

/// <summary>A list was taken over as a whole; what it did to each agreement stands with that agreement.</summary>
/// <param name="Sha256">Digest of the file.</param>
public sealed record AgreementsImported(Guid ImportId, string FileName, string Sha256, int Added, int Changed, int Closed, int Unchanged)
    : ProcessEvent
{
    public override Guid RecordId => ImportId;
}
