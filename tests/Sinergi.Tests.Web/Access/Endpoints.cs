using System.Reflection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Sinergi.Platform.Access;
using Sinergi.Testing;

namespace Sinergi.Tests.Web.Access;

/// <summary>Everything that the running product answers to: each verb of each endpoint, each handler of each page.</summary>
internal static class Endpoints
{
    /// <summary>Verb → what it declares; null when it declares nothing.</summary>
    public static async Task<IReadOnlyDictionary<string, string?>> OfAsync(SinergiHost host)
    {
        var loader = host.Services.GetRequiredService<PageLoader>();
        var found = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var endpoint in host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>())
        {
            var route = "/" + endpoint.RoutePattern.RawText!.TrimStart('/');
            if (endpoint.Metadata.GetMetadata<PageActionDescriptor>() is not { } page)
            {
                // Without stated verbs an endpoint answers to all of them.
                foreach (var method in endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["ANY"])
                {
                    found[Sample.VerbOf(method, route, null)] = NeedsOf(endpoint.Metadata.GetMetadata<IAccessDeclaration>());
                }

                continue;
            }

            var compiled = await loader.LoadAsync(page, EndpointMetadataCollection.Empty);
            var needs = NeedsOf(compiled.DeclaredModelTypeInfo!.GetCustomAttributes().OfType<IAccessDeclaration>().SingleOrDefault());
            // A page without a handler for it is shown all the same.
            found[Sample.VerbOf("GET", route, null)] = needs;
            foreach (var handler in compiled.HandlerMethods)
            {
                found[Sample.VerbOf(handler.HttpMethod.ToUpperInvariant(), route, handler.Name)] = needs;
            }
        }

        return found;
    }

    private static string? NeedsOf(IAccessDeclaration? declaration) =>
        declaration switch
        {
            RequirePermissionAttribute required => required.Permission,
            RequireScopeAttribute required => ApiSample.NeedsOf(required.Scope),
            SignedInAttribute { WithoutPost: true } => Needs.Account,
            SignedInAttribute => Needs.Post,
            AnonymousAttribute => Needs.Nothing,
            _ => null,
        };
}
