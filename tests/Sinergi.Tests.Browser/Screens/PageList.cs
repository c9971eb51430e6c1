using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Sinergi.Platform.Access;

namespace Sinergi.Tests.Browser.Screens;

/// <summary>A page of the product, as routing knows it.</summary>
/// <param name="Route">Its address with parameters, e.g. "/kerja-sama/{id:guid}".</param>
/// <param name="Access">Who may open it.</param>
internal sealed record ProductPage(string Route, IAccessDeclaration? Access)
{
    public bool HasParameters => Route.Contains('{', StringComparison.Ordinal);
}

/// <summary>All pages, asked of the running product: a page that somebody adds is in the list by itself. A paper to keep is no page.</summary>
internal static class PageList
{
    public static IReadOnlyList<ProductPage> Of(SinergiHost host) =>
        [
            .. host
                .Services.GetRequiredService<EndpointDataSource>()
                .Endpoints.OfType<RouteEndpoint>()
                .Where(endpoint => endpoint.Metadata.GetMetadata<PageActionDescriptor>() is not null)
                .Select(endpoint => new ProductPage(
                    "/" + endpoint.RoutePattern.RawText!.TrimStart('/'),
                    endpoint.Metadata.GetMetadata<IAccessDeclaration>()
                ))
                .Where(page => !page.Route.EndsWith(".pdf", StringComparison.Ordinal))
                .DistinctBy(page => page.Route)
                .OrderBy(page => page.Route, StringComparer.Ordinal),
        ];
}
