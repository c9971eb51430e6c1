using Sinergi.Modules.Agreements.Contracts;

namespace Sinergi.Modules.Preparations.Contracts;

/// <summary>Addresses of the pages on preparing an agreement.</summary>
public static class PreparationLinks
{
    public const string Base = AgreementLinks.Preparations;

    public static string List() => Base;

    public static string Open() => $"{Base}/baru";

    /// <summary>Opens one that renews, changes or hangs on an agreement.</summary>
    public static string OpenFor(Guid agreementId) => $"{Open()}?perjanjian={agreementId}";

    public static string Record(Guid id) => $"{Base}/{id}";

    public static string Parties(Guid id) => $"{Record(id)}/pihak";

    public static string Plan(Guid id) => $"{Record(id)}/rencana";

    public static string Papers(Guid id) => $"{Record(id)}/berkas";

    public static string Drafts(Guid id) => $"{Record(id)}/naskah";

    public static string Compare(Guid id, int before, int after) => $"{Drafts(id)}/banding?dari={before}&ke={after}";

    public static string Reviews(Guid id) => $"{Record(id)}/reviu";

    public static string Review(Guid id, Guid reviewId) => $"{Reviews(id)}/{reviewId}";

    /// <summary>Where it is sent back or cancelled.</summary>
    public static string Steps(Guid id) => $"{Record(id)}/langkah";

    public static string Approve(Guid id) => $"{Record(id)}/persetujuan";

    /// <summary>Who signs, who has signed, and what came back.</summary>
    public static string Sign(Guid id) => $"{Record(id)}/tanda-tangan";

    public static string SigningPlan(Guid id) => $"{Sign(id)}/rencana";

    /// <summary>Records a paper that came back with signatures.</summary>
    public static string RecordSignatures(Guid id) => $"{Sign(id)}/catat";

    /// <summary>The letter by which a signer signs for somebody else.</summary>
    public static string Letter(Guid id, Guid signerId) => $"{Sign(id)}/kuasa/{signerId}";

    /// <summary>Ceremonies at which several texts are signed.</summary>
    public static string Ceremonies() => $"{Base}/seremoni";

    public static string Ceremony(Guid id) => $"{Ceremonies()}/{id}";

    public static string RecordCeremony(Guid id) => $"{Ceremony(id)}/catat";

    /// <summary>Where the signed text becomes an agreement of the register.</summary>
    public static string Register(Guid id) => $"{Record(id)}/daftarkan";
}
