namespace Sinergi.Kernel;

/// <summary>The only place where identifiers are made.</summary>
public static class NewId
{
    /// <summary>An identifier that sorts roughly by creation time (UUID version 7). Never the tie-break of a history: use a sequence.</summary>
    public static Guid Next() => Guid.CreateVersion7();

    /// <summary>An identifier that tells nothing about when it was made (UUID version 4), for oversight and whatever a reporter touches.</summary>
#pragma warning disable RS0030 // This is the one permitted use.
    public static Guid Random() => Guid.NewGuid();
#pragma warning restore RS0030
}
