namespace Sinergi.Modules.Institutions.Contracts;

/// <summary>Where the pages of this module are.</summary>
public static class InstitutionLinks
{
    public const string Administration = "/administrasi";

    public static string List() => $"{Administration}/lembaga";

    public static string Record(Guid id) => $"{List()}/{id}";

    public static string Add(Guid? parentId = null) => $"{List()}/tambah{(parentId is { } id ? $"?di={id}" : "")}";

    public static string Edit(Guid id) => $"{Record(id)}/ubah";

    public static string Close(Guid id) => $"{Record(id)}/tutup";

    public static string Move(Guid id) => $"{Record(id)}/pindah";

    public static string Papers(Guid id) => $"{Record(id)}/berkas";

    public static string Merge(Guid id) => $"{Record(id)}/gabung";

    public static string Split(Guid id) => $"{Record(id)}/pisah";

    public static string UndoMerge(Guid mergeId) => $"{List()}/penggabungan/{mergeId}";

    public static string Import() => $"{List()}/impor";

    public static string Import(Guid id) => $"{Import()}/{id}";

    public static string ExportCsv() => $"{List()}/unduh.csv";

    public static string ExportXlsx() => $"{List()}/unduh.xlsx";

    public static string People() => $"{Administration}/orang";

    public static string Person(Guid id) => $"{People()}/{id}";

    public static string AddPerson(Guid? institutionId = null) => $"{People()}/tambah{(institutionId is { } id ? $"?di={id}" : "")}";

    public static string EditPerson(Guid id) => $"{Person(id)}/ubah";

    public static string AddPost(Guid personId) => $"{Person(personId)}/jabatan";

    public static string EndPost(Guid personId, Guid postId) => $"{Person(personId)}/jabatan/{postId}/akhiri";

    public static string Account(Guid personId) => $"{Person(personId)}/akun";

    public static string OrphanedTasks() => $"{Administration}/tugas-tanpa-pemegang";

    public static string OrphanedTask(Guid id) => $"{OrphanedTasks()}/{id}";

    public static string Roles() => $"{Administration}/peran";

    public static string AddRole() => $"{Roles()}/tambah";

    public static string Role(Guid id) => $"{Roles()}/{id}";

    public static string Mandates() => $"{Administration}/mandat";

    public static string AddMandate() => $"{Mandates()}/tambah";

    public static string Clients() => $"{Administration}/aplikasi";

    public static string AddClient() => $"{Clients()}/tambah";

    public static string Client(Guid id) => $"{Clients()}/{id}";

    public static string EndMandate(Guid id) => $"{Mandates()}/{id}/akhiri";
}
