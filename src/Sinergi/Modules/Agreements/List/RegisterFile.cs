using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Agreements.Data;
using Sinergi.Platform.Access;
using Sinergi.Platform.Configuration;

namespace Sinergi.Modules.Agreements.List;

/// <summary>The list of a filter as a spreadsheet, a table or data for programs.</summary>
internal static class RegisterFile
{
    /// <summary>What the list offers, paper included.</summary>
    public static readonly string[] Formats = ["xlsx", "pdf", "csv", "json"];

    public static void Map(IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet(AgreementLinks.FileRoute, WriteAsync).WithMetadata(new RequirePermissionAttribute(AgreementPermissions.View));

    private static async Task<IResult> WriteAsync(string format, HttpContext context, RegisterTable register, DataFolder room)
    {
        var table = await register.OfAsync(AgreementFilter.Of(context.Request.Query), context.RequestAborted);
        return await table.AsAsync(format, room, context.RequestAborted) ?? TypedResults.NotFound();
    }
}
