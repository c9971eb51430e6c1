namespace Sinergi.Reading.Extraction;

/// <summary>Why a file is not taken, or not read. Others say it in the language of the user.</summary>
public enum RefusalReason
{
    Empty,
    TooLarge,

    /// <summary>None of the kinds that are read, or text with binary content.</summary>
    UnknownKind,

    /// <summary>The content is of another kind than the name says.</summary>
    Mislabelled,
    Encrypted,

    /// <summary>Unpacks to far more than its size lets expect.</summary>
    ZipBomb,
    NestedArchive,
    TooManyPages,

    /// <summary>Scripts, macros, programs to start, embedded files or entity declarations.</summary>
    ActiveContent,

    /// <summary>Opening it would fetch something from another place.</summary>
    ExternalContent,
    TooDeeplyNested,
    ImageTooLarge,
    Damaged,
    TimedOut,
    NoSuchPage,

    /// <summary>The kind is taken, but has no text or no page image.</summary>
    NotReadable,
}
