namespace Sinergi.Platform.Audit;

/// <summary>What is wrong with a form, in the order of its fields.</summary>
public sealed class ProblemList
{
    private readonly List<FieldProblem> problems = [];

    public IReadOnlyList<FieldProblem> All => problems;

    /// <param name="field">Name of the property of the form's input.</param>
    /// <param name="limit">The bound that the text names.</param>
    public void Refuse(bool wrong, string field, string textKey, int? limit = null)
    {
        if (wrong)
        {
            problems.Add(new FieldProblem($"Input.{field}", textKey, limit is { } n ? [$"{n}"] : []));
        }
    }
}
