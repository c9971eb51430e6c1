using Sinergi.Modules.Agreements.Contracts;

namespace Sinergi.Modules.Publications.Contracts;

/// <summary>Addresses of the pages on which it is decided what is public.</summary>
public static class PublicationLinks
{
    public const string CopyRoute = "/kerja-sama/{id:guid}/publikasi/{publicationId:guid}/salinan.pdf";

    public static string Of(Guid agreementId) => $"{AgreementLinks.Record(agreementId)}/publikasi";

    public static string Propose(Guid agreementId) => $"{Of(agreementId)}/usul";

    /// <summary>Where an edition is declined or withdrawn, with the reason.</summary>
    public static string End(Guid agreementId, Guid publicationId) => $"{Of(agreementId)}/{publicationId}/akhiri";

    /// <summary>The copy as the public will get it, for whoever decides.</summary>
    public static string Copy(Guid agreementId, Guid publicationId) => $"{Of(agreementId)}/{publicationId}/salinan.pdf";
}
