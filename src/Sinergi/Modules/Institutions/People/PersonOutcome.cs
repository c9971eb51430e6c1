using Sinergi.Modules.Institutions.Domain;

namespace Sinergi.Modules.Institutions.People;

/// <summary>How a change of a person or of their posts ended.</summary>
public abstract record PersonOutcome
{
    private PersonOutcome() { }

    public sealed record Done(Guid PersonId) : PersonOutcome;

    public sealed record Invalid(IReadOnlyList<FieldError> Errors) : PersonOutcome;

    public sealed record NotFound : PersonOutcome;

    /// <summary>Someone else saved in the meantime.</summary>
    public sealed record Conflict : PersonOutcome;

    public TResult Match<TResult>(
        Func<Done, TResult> done,
        Func<Invalid, TResult> invalid,
        Func<NotFound, TResult> notFound,
        Func<Conflict, TResult> conflict
    ) =>
        this switch
        {
            Done d => done(d),
            Invalid i => invalid(i),
            NotFound n => notFound(n),
            Conflict c => conflict(c),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
}
