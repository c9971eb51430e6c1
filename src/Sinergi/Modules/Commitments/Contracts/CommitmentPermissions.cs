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
}
