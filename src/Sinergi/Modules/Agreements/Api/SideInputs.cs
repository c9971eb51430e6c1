using Sinergi.Platform.Audit;

namespace Sinergi.Modules.Agreements.Api;

/// <summary>What a party's own system says of its side. What is left out stays as it is.</summary>
public sealed record SideInput
{
    /// <summary>The number that the party itself gave the agreement.</summary>
    public string? Number { get; init; }
    public SideContact? Contact { get; init; }
}

/// <summary>Whom to call at the party about the agreement.</summary>
public sealed record SideContact(string? Name, string? Title, string? Phone, string? Email);

/// <param name="Revision">Of the agreement as the program has read it.</param>
public sealed record SideOf(Guid AgreementId, Guid PartyId, Guid Revision, Guid Key);

/// <param name="Changed">Whether the register knew less before.</param>
public sealed record RegisteredSide(Guid AgreementId, Guid PartyId, string? Number, bool Changed, IReadOnlyList<string> Warnings);

/// <summary>What came of a registration, kept with its key.</summary>
public abstract record SideOutcome
{
    private SideOutcome() { }

    public sealed record Done(string? Number, bool Changed) : SideOutcome;

    public sealed record NotFound : SideOutcome;

    /// <summary>Somebody changed the agreement since the program read it.</summary>
    public sealed record Stale : SideOutcome;

    /// <summary>The party has another number on record, which only people replace.</summary>
    public sealed record NumberDiffers(string Recorded) : SideOutcome;

    public sealed record Invalid(IReadOnlyList<FieldProblem> Problems) : SideOutcome;

    public TResult Match<TResult>(
        Func<Done, TResult> done,
        Func<NotFound, TResult> notFound,
        Func<Stale, TResult> stale,
        Func<NumberDiffers, TResult> numberDiffers,
        Func<Invalid, TResult> invalid
    ) =>
        this switch
        {
            Done d => done(d),
            NotFound n => notFound(n),
            Stale s => stale(s),
            NumberDiffers n => numberDiffers(n),
            Invalid i => invalid(i),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
}
