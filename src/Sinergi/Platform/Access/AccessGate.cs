using Microsoft.AspNetCore.Http.Extensions;

namespace Sinergi.Platform.Access;

/// <summary>Enforces the declaration of the endpoint that routing has chosen. What declares nothing is refused.</summary>
internal sealed class AccessGate(RequestDelegate next)
{
    public const string SignInPath = "/masuk";
    public const string NoPostPath = "/tanpa-jabatan";

    public async Task InvokeAsync(HttpContext context, CurrentActor actor)
    {
        var endpoint = context.GetEndpoint();
        if (endpoint is null)
        {
            await next(context);
            return;
        }

        switch (endpoint.Metadata.GetMetadata<IAccessDeclaration>())
        {
            case AnonymousAttribute:
            case SignedInAttribute { WithoutPost: true } when actor.AccountId is not null:
            case SignedInAttribute when actor.Value is not null:
            case RequirePermissionAttribute required when actor.Value?.May(required.Permission) == true:
                await next(context);
                return;
            case RequireScopeAttribute required when actor.Client?.Holds(required.Scope) == true:
                await next(context);
                return;
            // Whoever calls an interface for programs is told by its own gate that a token is missing, and has no page to sign in on.
            case RequireScopeAttribute:
                context.Response.StatusCode = StatusCodes.Status403Forbidden;
                return;
            case not null when actor.AccountId is null:
                AskToSignIn(context);
                return;
            case not null when actor.Value is null:
                context.Response.Redirect(NoPostPath);
                return;
            default:
                context.Response.StatusCode = StatusCodes.Status403Forbidden;
                return;
        }
    }

    private static void AskToSignIn(HttpContext context)
    {
        if (HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method))
        {
            var back = UriHelper.BuildRelative(context.Request.PathBase, context.Request.Path, context.Request.QueryString);
            context.Response.Redirect($"{SignInPath}?kembali={Uri.EscapeDataString(back)}");
            return;
        }

        // A form that was sent after its session ended: the sign-in page keeps what was typed and offers to send it again.
        context.Items[LostForm.Item] = true;
        context.Response.StatusCode = StatusCodes.Status401Unauthorized;
    }
}

/// <summary>Marks a request whose form came after the end of its session, or with a token that is no longer good.</summary>
public static class LostForm
{
    public const string Item = "lost-form";

    /// <summary>The address the form was sent to.</summary>
    public const string AddressItem = "lost-form-address";

    /// <summary>The field in which a form says whose it is: the account that was signed in when it was shown.</summary>
    public const string AccountField = "__account";

    /// <summary>The field in which a form carries its questions and the texts of its answers, for showing them again.</summary>
    public const string ShownField = "__shown";

    /// <summary>The page that keeps what was typed.</summary>
    public const string Path = "/formulir-tertahan";

    /// <summary>Field of the form that is sent again: names the boxes whose files were not kept.</summary>
    public const string FilesField = "berkas-hilang";
}
