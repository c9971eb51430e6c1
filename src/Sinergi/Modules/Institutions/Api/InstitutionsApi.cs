using Sinergi.Modules.Institutions.Contracts;
using Sinergi.Platform.Access;
using Sinergi.Platform.Api;
using Sinergi.Platform.Localisation;

namespace Sinergi.Modules.Institutions.Api;

/// <summary>An institution by which a program names a party.</summary>
/// <param name="Internal">Part of the ministry of corrections.</param>
/// <param name="Corrections">An office of the corrections service.</param>
/// <param name="Simulated">Invented for demonstration.</param>
public sealed record InstitutionItem(Guid Id, string Name, string ShortName, bool Internal, bool Corrections, bool Simulated);

/// <summary>The names of institutions, which are no secret among those who are let in.</summary>
internal static class InstitutionsApi
{
    public const string Route = $"{ApiRoutes.Base}/institutions";

    public static void Map(IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet(Route, SearchAsync).WithMetadata(new RequireScopeAttribute(ApiScopes.Read));

    private static async Task<IResult> SearchAsync(HttpContext context, IInstitutionNames names, Texts texts)
    {
        var query = new ApiQuery(context.Request.Query, texts);
        var (words, limit) = (query.Required("q"), query.Limit());
        if (query.Problem() is { } problem)
        {
            return ApiResults.Problem(problem);
        }

        var found = await names.SuggestAsync(words!, limit, context.RequestAborted);
        return ApiResults.Of(
            new ApiPage<InstitutionItem>(
                [.. found.Select(i => new InstitutionItem(i.Id, i.Name, i.ShortName, i.Internal, i.Corrections, i.Simulated))],
                Next: null
            )
        );
    }
}
