namespace Sinergi.Platform.Access;

/// <summary>Says who may open a page or endpoint. One without a declaration is refused, and a test fails.</summary>
public interface IAccessDeclaration;

/// <summary>Whoever acts needs this permission in the post in which they act.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class RequirePermissionAttribute(string permission) : Attribute, IAccessDeclaration
{
    public string Permission { get; } = permission;
}

/// <summary>Anyone who has signed in; with <see cref="WithoutPost"/> also someone who holds no post today.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class SignedInAttribute : Attribute, IAccessDeclaration
{
    public bool WithoutPost { get; init; }
}

/// <summary>
/// For programs alone: the token must hold this scope. A session opens no such endpoint, and a token opens nothing else.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class RequireScopeAttribute(string scope) : Attribute, IAccessDeclaration
{
    public string Scope { get; } = scope;
}

/// <summary>Open to everyone. The list of such pages is short and kept in a test.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class AnonymousAttribute : Attribute, IAccessDeclaration;
