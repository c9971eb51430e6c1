using System.Globalization;
using Microsoft.AspNetCore.Http.Extensions;

namespace Sinergi.Modules.Administration.Contracts;

/// <summary>Where the pages of this module are.</summary>
public static class AdministrationLinks
{
    public const string Overview = "/administrasi";
    public const string State = "/administrasi/keadaan";
    public const string Jobs = "/administrasi/pekerjaan";
    public const string VerifyAudit = "/administrasi/audit/periksa";
    public const string People = "/administrasi/data-pribadi";

    public const string Provisions = "/administrasi/ketentuan";

    public static string Provision(string code) => $"{Provisions}/{code}";

    public static string Letter(Guid id) => $"{Jobs}/surat/{id}";

    public static string DeadLettersBefore(Guid id) => $"{Jobs}?sebelum={id}";

    public static string Audit(string? kind = null, string? person = null, string? day = null, long? before = null)
    {
        var query = new QueryBuilder();
        Add("jenis", kind);
        Add("orang", person);
        Add("hari", day);
        Add("sebelum", before?.ToString(CultureInfo.InvariantCulture));
        return $"/administrasi/audit{query}";

        void Add(string name, string? value)
        {
            if (!string.IsNullOrEmpty(value))
            {
                query.Add(name, value);
            }
        }
    }

    public static string Subject(Guid id) => $"{People}/{id}";

    public static string SubjectJson(Guid id) => $"{People}/{id}/unduh.json";

    public static string EraseSubject(Guid id) => $"{People}/{id}/hapus";
}
