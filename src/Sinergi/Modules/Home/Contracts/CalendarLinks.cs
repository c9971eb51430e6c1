namespace Sinergi.Modules.Home.Contracts;

/// <summary>Addresses of the calendar of tasks.</summary>
public static class CalendarLinks
{
    public const string Page = "/akun/kalender";
    public const string Route = "/kalender/{token}.ics";

    public static string Feed(string token) => $"/kalender/{token}.ics";
}
