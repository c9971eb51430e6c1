using Sinergi.Kernel.Numbers;
using Sinergi.Modules.Agreements.Contracts;

namespace Sinergi.Modules.Agreements.Domain;

/// <summary>One side of a comparison: what is counted. Counts are those of agreements signed in a year.</summary>
/// <param name="Kind">Null: all kinds together.</param>
public sealed record Counted(AgreementKind? Kind, int Year, int Count);

public abstract record Comparison
{
    private Comparison() { }

    /// <param name="Growth">From the earlier count to the later one, relative to the earlier.</param>
    /// <param name="Times">The later count to the earlier one.</param>
    public sealed record Alike(Counted Earlier, Counted Later, Ratio Growth, Ratio Times) : Comparison;

    /// <summary>The two count different things; the text key says which rule forbids it.</summary>
    public sealed record Refused(string TextKey) : Comparison;

    public TResult Match<TResult>(Func<Alike, TResult> alike, Func<Refused, TResult> refused) =>
        this switch
        {
            Alike a => alike(a),
            Refused r => refused(r),
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    /// <summary>Only the same kind on the same basis is compared: 43 documents of any kind say nothing about 17 PKS.</summary>
    public static Comparison Of(Counted one, Counted other)
    {
        var (earlier, later) = one.Year <= other.Year ? (one, other) : (other, one);
        return earlier.Kind != later.Kind ? new Refused("agreements.compare.unlike_kinds")
            : earlier.Year == later.Year ? new Refused("agreements.compare.same_year")
            : earlier.Count == 0 ? new Refused("agreements.compare.no_base")
            : new Alike(earlier, later, Ratio.Growth(earlier.Count, later.Count), new Ratio(later.Count, earlier.Count));
    }
}
