namespace Sinergi.Platform.Documents.Storage;

public abstract record OpenOutcome
{
    private OpenOutcome() { }

    /// <summary>Reading throws <see cref="InvalidDataException"/> where the stored file was changed or damaged.</summary>
    public sealed record Opened(Stream Content) : OpenOutcome;

    public sealed record Missing : OpenOutcome;

    /// <summary>The file is kept under another key than the one given.</summary>
    public sealed record OtherKey(string KeyId) : OpenOutcome;

    /// <summary>Not a file of this store, or its head is damaged.</summary>
    public sealed record Damaged : OpenOutcome;

    public T Match<T>(Func<Opened, T> opened, Func<Missing, T> missing, Func<OtherKey, T> otherKey, Func<Damaged, T> damaged) =>
        this switch
        {
            Opened it => opened(it),
            Missing it => missing(it),
            OtherKey it => otherKey(it),
            Damaged it => damaged(it),
            _ => throw new InvalidOperationException(),
        };
}
