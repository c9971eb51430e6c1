using Microsoft.AspNetCore.Mvc;
using Sinergi.Kernel.Time;
using Sinergi.Modules.Accounts.Contracts;
using Sinergi.Platform.Localisation;

namespace Sinergi.Modules.Accounts.SignIn;

/// <summary>Where to go on: a path of this site, or the start page. An address of another site never passes.</summary>
internal static class LocalPath
{
    public static string Of(IUrlHelper url, string? asked) => url.IsLocalUrl(asked) ? asked! : AccountPaths.Home;
}

internal static class LockedText
{
    // The zone of someone who has not signed in is unknown; the time is said with the zone it is meant in.
    public static string Of(Texts texts, DateTime until) => texts["accounts.sign_in.locked", Show.Instant(until, UnitTimeZone.Wib)];
}
