namespace Sinergi.Modules.Administration.Jobs;

/// <summary>"s…@contoh.go.id": enough to tell which mail server is meant.</summary>
public static class MailMask
{
    public static string Of(string address)
    {
        var at = address.LastIndexOf('@');
        return at > 0 ? $"{address[0]}…{address[at..]}" : "…";
    }
}
