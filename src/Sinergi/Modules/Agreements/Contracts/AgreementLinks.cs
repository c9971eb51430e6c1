namespace Sinergi.Modules.Agreements.Contracts;

/// <summary>Addresses of the pages on agreements.</summary>
public static class AgreementLinks
{
    public const string Base = "/kerja-sama";

    /// <summary>The list of a filter as a file; on paper it is a page of its own.</summary>
    public const string FileRoute = "/kerja-sama/daftar.{format}";

    /// <summary>The list of meetings stands under the same menu entry; its module may know this one, not the other way round.</summary>
    public const string Meetings = "/pertemuan";

    /// <summary>Agreements that are being prepared here stand under it too, in a module of their own.</summary>
    public const string Preparations = "/kerja-sama/penyiapan";

    public static string List() => Base;

    public static string File(string format) => $"{Base}/daftar.{format}";

    /// <summary>The saved views of the register, each a list with a filter.</summary>
    public const string Views = "/kerja-sama/tampilan";
    public const string SaveView = "/kerja-sama/tampilan/simpan";

    public static string View(Guid id) => $"{Views}/{id}";

    public static string Record(Guid id) => $"{Base}/{id}";

    public static string Promise(Guid id, Guid promiseId) => $"{Record(id)}#janji-{promiseId}";

    public static string Register() => $"{Base}/daftar";

    public static string Correct(Guid id) => $"{Record(id)}/ubah";

    public static string ChooseSource(Guid id, string field) => $"{Record(id)}/sumber/{field}";

    public static string Contacts(Guid id) => $"{Record(id)}/narahubung";

    public static string Grants(Guid id) => $"{Record(id)}/akses-data";

    /// <summary>Who had access to what because of it, and when they used it.</summary>
    public static string Access(Guid id) => $"{Record(id)}/akses";

    public static string Halt(Guid id) => $"{Record(id)}/keberlakuan";

    /// <summary>The units that countersigned, and one that does so later (adesi).</summary>
    public static string Countersign(Guid id) => $"{Record(id)}/ikut-serta";

    /// <summary>What it hangs on, what hangs on it, what it renews and what renews it.</summary>
    public static string Family(Guid id) => $"{Record(id)}/keluarga";

    public static string Untie(Guid id, string tie) => $"{Family(id)}/lepas/{tie}";

    public static string Renew(Guid id) => $"{Record(id)}/perpanjang";

    /// <summary>The numbered changes to it.</summary>
    public static string Addenda(Guid id) => $"{Record(id)}/adendum";

    public static string SignAddendum(Guid id) => $"{Addenda(id)}/catat";

    public static string DropAddendum(Guid id) => $"{Addenda(id)}/batal";

    public static string Close(Guid id) => $"{Record(id)}/tutup";

    /// <summary>Its units below one office: the window that a cell of the matrix opens.</summary>
    public static string Countersign(Guid id, Guid officeId) => $"{Countersign(id)}?kantor={officeId}";

    public static string Invite(Guid id) => $"{Countersign(id)}/undang";

    /// <summary>Where a unit answers for itself.</summary>
    public static string Answer(Guid id) => $"{Countersign(id)}/saya";

    /// <summary>Where the keeper records that a unit stopped or was replaced.</summary>
    public static string StopUnit(Guid id, Guid unitId) => $"{Countersign(id)}/{unitId}";

    public const string Matrix = "/kerja-sama/matriks";
    public const string MatrixCsv = "/kerja-sama/matriks.csv";
    public const string MatrixXlsx = "/kerja-sama/matriks.xlsx";

    public static string Bundle(Guid id) => $"{Record(id)}/berkas-bukti";

    /// <summary>Taking a register over from a spreadsheet.</summary>
    public const string Import = "/kerja-sama/impor";
    public const string ImportXlsx = $"{Import}/templat.xlsx";
    public const string ImportCsv = $"{Import}/templat.csv";

    public static string ImportOf(Guid id) => $"{Import}/{id}";

    public static string ImportReport(Guid id) => $"{ImportOf(id)}/laporan";

    public static string ImportReportCsv(Guid id) => $"{ImportReport(id)}.csv";

    public static string Statistics() => $"{Base}/statistik";

    /// <summary>The same over the years, by office and by field of cooperation.</summary>
    public const string Trends = "/kerja-sama/statistik/wilayah";
}
