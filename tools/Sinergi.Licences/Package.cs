namespace Sinergi.Licences;

/// <summary>One resolved package. <paramref name="TestOnly"/> holds when nothing outside <c>tests/</c> uses it.</summary>
internal sealed record Package(string Registry, string Name, string Version, string? Licence, bool TestOnly)
{
    public string Key => $"{Registry}:{Name}/{Version}";
}
