namespace Sinergi.Platform.Documents;

/// <summary>Permissions on documents; a module that shows them hands these to roles.</summary>
public static class DocumentPermissions
{
    public const string View = "documents.view";
}

/// <summary>Addresses of documents.</summary>
public static class DocumentLinks
{
    public static string Page(Guid documentId) => $"/berkas/{documentId}";

    public static string PageImage(Guid documentId, int page) => $"/berkas/{documentId}/halaman/{page}";

    public static string Download(Guid documentId) => $"/berkas/{documentId}/unduh";

    public static string NewVersion(Guid documentId) => $"/berkas/{documentId}/versi";
}
