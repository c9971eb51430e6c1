namespace Sinergi.Modules.Commitments.Contracts;

public static class CommitmentPermissions
{
    public const string View = "commitments.view";
    public const string Formulate = "commitments.formulate";
}

public static class EvidencePermissions
{
    public const string Upload = "evidence.upload";
    public const string Verify = "evidence.verify";

    /// <summary>To verify although one is not of another party; the reason is shown wherever the evidence counts.</summary>
    public const string Except = "evidence.except";

    /// <summary>To decide that the public may see a copy in which somebody else has covered what must not be seen.</summary>
    public const string Publish = "evidence.publish";
}
