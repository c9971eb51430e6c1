using Microsoft.EntityFrameworkCore;
using Sinergi.Modules.Agreements.Countersign;
using Sinergi.Modules.Agreements.Data;
using Sinergi.Modules.Agreements.Domain;
using Sinergi.Platform.Access;
using Sinergi.Platform.Api;
using Sinergi.Platform.Data;
using Sinergi.Platform.Localisation;

namespace Sinergi.Modules.Agreements.Api;

/// <summary>Agreements for programs: the register as its list and record pages show it, and the ways in which a program adds to it.</summary>
internal static class AgreementsApi
{
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet(AgreementApiLinks.List, ListAsync).WithMetadata(new RequireScopeAttribute(ApiScopes.Read));
        endpoints.MapGet(AgreementApiLinks.OneRoute, OneAsync).WithMetadata(new RequireScopeAttribute(ApiScopes.Read));
        endpoints.MapGet(AgreementApiLinks.UnitsRoute, UnitsAsync).WithMetadata(new RequireScopeAttribute(ApiScopes.Read));
        endpoints.MapPost(AgreementApiLinks.List, RegisterAsync).WithMetadata(new RequireScopeAttribute(ApiScopes.Register));
        endpoints.MapPut(AgreementApiLinks.PartyRoute, SideAsync).WithMetadata(new RequireScopeAttribute(ApiScopes.OwnSide));
        endpoints.MapPut(AgreementApiLinks.CopyRoute, CopyAsync).WithMetadata(new RequireScopeAttribute(ApiScopes.OwnSide));
    }

    private static async Task<IResult> ListAsync(HttpContext context, AgreementList list, Texts texts)
    {
        var query = new ApiQuery(context.Request.Query, texts);
        var (filter, limit, after) = (ApiFilter.Of(query), query.Limit(), query.Cursor<DateOnly>());
        if (query.Problem() is { } problem)
        {
            return ApiResults.Problem(problem);
        }

        var rows = await list.SliceAsync(filter, after, limit + 1, context.RequestAborted);
        return ApiResults.Page(context, rows, limit, AgreementList.PlaceOf, AgreementItem.Of);
    }

    private static async Task<IResult> OneAsync(Guid id, HttpContext context, AgreementApiReader reader) =>
        Unasked(context) is { } problem ? ApiResults.Problem(problem)
        : await reader.FindAsync(id, context.RequestAborted) is { } found ? ApiResults.Tagged(context, found)
        : ApiResults.NotFound();

    private static async Task<IResult> UnitsAsync(Guid id, HttpContext context, SinergiDb db, CountersignedUnits units, Texts texts)
    {
        var query = new ApiQuery(context.Request.Query, texts);
        var (limit, after) = (query.Limit(), query.Cursor<string>());
        if (query.Problem() is { } problem)
        {
            return ApiResults.Problem(problem);
        }

        if (!await db.Set<Agreement>().AnyAsync(a => a.Id == id, context.RequestAborted))
        {
            return ApiResults.NotFound();
        }

        var rows = await units.SliceAsync(id, after, limit + 1, context.RequestAborted);
        return ApiResults.Page(context, rows, limit, CountersignedUnits.PlaceOf, CountersigningUnitResource.Of);
    }

    private static async Task<IResult> RegisterAsync(HttpContext context, ApiCalls calls, RegisterByProgram register)
    {
        if (Unasked(context) is { } unasked)
        {
            return ApiResults.Problem(unasked);
        }

        var body = await ApiBodies.ReadAsync<NewAgreement>(context);
        return body.Value is { } told
            ? await calls.OnceAsync(context, body.Bytes, key => register.HandleAsync(told, key, context.RequestAborted))
            : ApiResults.Problem(body.Problem!);
    }

    private static async Task<IResult> SideAsync(Guid id, Guid partyId, HttpContext context, ApiCalls calls, RegisterSide side)
    {
        if (Unasked(context) is { } unasked)
        {
            return ApiResults.Problem(unasked);
        }

        if (TaggedRecord.RevisionOf(context.Request) is not { } revision)
        {
            return ApiResults.Problem(ApiProblem.Of(StatusCodes.Status428PreconditionRequired));
        }

        var body = await ApiBodies.ReadAsync<SideInput>(context);
        return body.Value is { } told
            ? await calls.OnceAsync(
                context,
                body.Bytes,
                key => side.HandleAsync(new SideOf(id, partyId, revision, key), told, context.RequestAborted)
            )
            : ApiResults.Problem(body.Problem!);
    }

    private static async Task<IResult> CopyAsync(
        Guid id,
        Guid partyId,
        HttpContext context,
        ApiCalls calls,
        AddSignedCopy adding,
        SignedCopies copies
    )
    {
        if (Unasked(context) is { } unasked)
        {
            return ApiResults.Problem(unasked);
        }

        if (TaggedRecord.RevisionOf(context.Request) is not { } revision)
        {
            return ApiResults.Problem(ApiProblem.Of(StatusCodes.Status428PreconditionRequired));
        }

        await using var copy = await copies.ReceiveAsync(context);
        return copy.Problem is { } problem
            ? ApiResults.Problem(problem)
            : await calls.OnceAsync(
                context,
                copy.Digest,
                key => adding.HandleAsync(new SideOf(id, partyId, revision, key), copy, context.RequestAborted)
            );
    }

    /// <summary>Where no parameter is asked for, any is one too many.</summary>
    private static ApiProblem? Unasked(HttpContext context) =>
        new ApiQuery(context.Request.Query, context.RequestServices.GetRequiredService<Texts>()).Problem();
}
