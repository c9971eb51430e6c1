namespace Sinergi.Platform.Api;

/// <summary>Where the interface for programs is.</summary>
public static class ApiRoutes
{
    public const string Root = "/api";

    /// <summary>The present version. What a program relies on never changes below it; a change that breaks one is a new version beside it.</summary>
    public const string Base = "/api/v1";

    public static bool Covers(PathString path) => path.StartsWithSegments(Root, StringComparison.Ordinal);
}
