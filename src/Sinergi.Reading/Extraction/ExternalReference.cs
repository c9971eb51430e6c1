namespace Sinergi.Reading.Extraction;

/// <summary>Judges what an Office file refers to outside itself.</summary>
internal static class ExternalReference
{
    /// <summary>
    /// Links are followed by people and stay. Templates and pictures on a local drive stay too: Word notes the author's own template in
    /// almost every document, and nothing can be fetched from there. Whatever would be fetched from another machine on opening does not.
    /// </summary>
    public static RefusalReason? Problem(string relationshipType, string target)
    {
        var kind = relationshipType[(relationshipType.LastIndexOf('/') + 1)..];
        return kind switch
        {
            "hyperlink" => null,
            "oleObject" or "package" or "control" => RefusalReason.ActiveContent,
            _ when IsRemote(target) => RefusalReason.ExternalContent,
            _ => null,
        };
    }

    private static bool IsRemote(string target)
    {
        var path = target.Trim().Replace('\\', '/');
        if (path.StartsWith("file:", StringComparison.OrdinalIgnoreCase))
        {
            path = path["file:".Length..];
            return !IsLocalDrive(path.TrimStart('/'));
        }
        return path.StartsWith("//", StringComparison.Ordinal) || (path.Contains(':') && !IsLocalDrive(path));
    }

    private static bool IsLocalDrive(string path) => path is [var letter, ':' or '|', '/', ..] && char.IsAsciiLetter(letter);
}
