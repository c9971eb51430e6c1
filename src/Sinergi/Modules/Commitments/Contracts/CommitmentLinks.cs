namespace Sinergi.Modules.Commitments.Contracts;

/// <summary>Addresses of the pages on commitments and evidence.</summary>
public static class CommitmentLinks
{
    public const string ListPath = "/komitmen";

    public static string List() => ListPath;

    /// <summary>What is asked, by party.</summary>
    public const string PartiesPath = "/komitmen/pihak";

    public static string Party(Guid institutionId) => $"{PartiesPath}/{institutionId}";

    public static string OfRecord(Guid recordId) => $"{ListPath}?catatan={recordId}";

    public static string Drafts(Guid recordId) => $"{ListPath}?catatan={recordId}&keadaan=Draft";

    public static string FromPromise(Guid promiseId) => $"{ListPath}/rumuskan?janji={promiseId}";

    public static string FromRecord(Guid recordId) => $"{ListPath}/rumuskan?catatan={recordId}";

    public static string Record(Guid commitmentId) => $"{ListPath}/{commitmentId}";

    public static string Edit(Guid commitmentId) => $"{ListPath}/{commitmentId}/ubah";

    public static string Admit(Guid commitmentId) => $"{ListPath}/{commitmentId}/akui";

    public static string Cause(Guid commitmentId) => $"{ListPath}/{commitmentId}/sebab";

    public static string Drop(Guid commitmentId) => $"{ListPath}/{commitmentId}/gugurkan";

    public static string Hold(Guid commitmentId) => $"{ListPath}/{commitmentId}/tangguhkan";

    public static string Resume(Guid commitmentId) => $"{ListPath}/{commitmentId}/lanjutkan";

    public static string Reopen(Guid commitmentId) => $"{ListPath}/{commitmentId}/buka-kembali";

    public static string Share(Guid commitmentId) => $"{ListPath}/{commitmentId}/bagi";

    public static string Milestone(Guid milestoneId) => $"/tonggak/{milestoneId}";

    public static string Claim(Guid claimId) => $"/klaim/{claimId}";

    public static string Upload(Guid commitmentId) => $"{ListPath}/{commitmentId}/bukti/unggah";

    public static string Reuse(Guid commitmentId) => $"{ListPath}/{commitmentId}/bukti/pakai";

    public static string Evidence(Guid evidenceId) => $"/bukti/{evidenceId}";

    public static string Copy(Guid evidenceId) => $"/bukti/{evidenceId}/salinan";

    /// <summary>For anybody, while it is published.</summary>
    public static string PublicCopy(Guid copyId) => $"/umum/bukti/{copyId}";

    /// <summary>For anybody: how many agreements are asleep.</summary>
    public const string Staleness = "/umum/kerja-sama-tidur";

    public const string PublicPageRoute = "/umum/bukti/{id:guid}/halaman/{page:int}";

    public static string PublicPage(Guid copyId, int page) => $"/umum/bukti/{copyId}/halaman/{page}";
}
