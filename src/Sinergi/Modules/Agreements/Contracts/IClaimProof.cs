namespace Sinergi.Modules.Agreements.Contracts;

/// <summary>What has been put beside a claim to back it. A claim is never counted as a result, also when it is backed.</summary>
public interface IClaimProof
{
    /// <summary>Of each claim of a record that has any.</summary>
    Task<ILookup<Guid, ClaimProofView>> OfRecordAsync(Guid recordId, CancellationToken cancellationToken);

    /// <summary>Where evidence is put beside a claim; null for whoever may not.</summary>
    string? AddPath(Guid claimId);
}

public sealed record ClaimProofView(string Text, string Path, bool Verified);

/// <summary>A claim with the record that it was made under.</summary>
public sealed record ClaimOfRecord(Guid RecordId, ClaimView Claim);
