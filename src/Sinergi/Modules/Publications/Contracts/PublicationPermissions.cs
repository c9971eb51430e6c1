namespace Sinergi.Modules.Publications.Contracts;

public static class PublicationPermissions
{
    /// <summary>To propose that an agreement of one's office becomes public, and to decide on what a colleague proposed.</summary>
    public const string Publish = "agreements.publish";

    public static IReadOnlyList<string> All { get; } = [Publish];
}
