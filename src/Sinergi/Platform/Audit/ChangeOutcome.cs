namespace Sinergi.Platform.Audit;

/// <summary>What came of a form that changes one record.</summary>
public abstract record ChangeOutcome
{
    private ChangeOutcome() { }

    public sealed record Saved(Guid Id) : ChangeOutcome;

    /// <summary>Nothing was changed; each problem says what is wrong and how to mend it.</summary>
    public sealed record Invalid(IReadOnlyList<FieldProblem> Problems) : ChangeOutcome;

    /// <summary>Not there for the one who asks.</summary>
    public sealed record NotFound : ChangeOutcome;

    /// <summary>Someone else changed the record since the form was opened.</summary>
    public sealed record Conflict : ChangeOutcome;

    public TResult Match<TResult>(
        Func<Saved, TResult> saved,
        Func<Invalid, TResult> invalid,
        Func<NotFound, TResult> notFound,
        Func<Conflict, TResult> conflict
    ) =>
        this switch
        {
            Saved s => saved(s),
            Invalid i => invalid(i),
            NotFound n => notFound(n),
            Conflict c => conflict(c),
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    public static Invalid Refuse(string field, string textKey, params string[] arguments) =>
        new([new FieldProblem(field, textKey, arguments)]);
}

/// <param name="Field">Name of the field as the form posts it ("Input.DueOn"); "" for the whole form.</param>
public sealed record FieldProblem(string Field, string TextKey, params string[] Arguments);
