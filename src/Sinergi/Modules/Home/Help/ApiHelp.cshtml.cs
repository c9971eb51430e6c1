using Microsoft.AspNetCore.Mvc.RazorPages;
using Sinergi.Platform.Access;
using Sinergi.Platform.Api;

namespace Sinergi.Modules.Home.Help;

/// <summary>How a program talks to Sinergi: short, with calls that can be copied, and every refusal that there is.</summary>
[Anonymous]
public sealed class ApiHelpModel : PageModel
{
    public string Site => $"{Request.Scheme}://{Request.Host}";
    public string Description => $"{ApiRoutes.Base}/openapi.json";
    public IReadOnlyList<string> Codes => ApiProblem.Codes;
    public IReadOnlyList<string> Scopes => ApiScopes.All;

    /// <summary>Commands, the same in every language.</summary>
    public string Listing =>
        $"curl -H \"Authorization: Bearer $TOKEN\" \\\n  \"{Site}{ApiRoutes.Base}/agreements?validity=InForce&limit=20\"";

    public string One =>
        $"curl -i -H \"Authorization: Bearer $TOKEN\" \\\n  -H \"If-None-Match: $ETAG\" \\\n  \"{Site}{ApiRoutes.Base}/agreements/$ID\"";

    public string Side =>
        $"curl -X PUT -H \"Authorization: Bearer $TOKEN\" \\\n  -H \"If-Match: $ETAG\" -H \"Idempotency-Key: $KEY\" \\\n"
        + $"  -H \"Content-Type: application/json\" -d '{{\"number\":\"PKS/7/2025\"}}' \\\n  \"{Site}{ApiRoutes.Base}/agreements/$ID/parties/$PARTY\"";
}
