namespace Sinergi.Platform.Documents.Storage;

/// <param name="Sha256">Hexadecimal, of the clear content.</param>
/// <param name="AlreadyPresent">The same owner had stored the same content under the same classification.</param>
public sealed record StoredContent(ContentAddress Address, string Sha256, long Length, bool AlreadyPresent);

public abstract record StoreOutcome
{
    private StoreOutcome() { }

    public sealed record Stored(StoredContent Content) : StoreOutcome;

    public sealed record TooLarge(long MaxBytes) : StoreOutcome;

    /// <summary>The disk is full. Nothing was left behind, and storing works again as soon as there is room.</summary>
    public sealed record NoSpace : StoreOutcome;

    public T Match<T>(Func<Stored, T> stored, Func<TooLarge, T> tooLarge, Func<NoSpace, T> noSpace) =>
        this switch
        {
            Stored it => stored(it),
            TooLarge it => tooLarge(it),
            NoSpace it => noSpace(it),
            _ => throw new InvalidOperationException(),
        };
}
