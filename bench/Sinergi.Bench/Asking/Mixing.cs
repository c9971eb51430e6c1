using System.Runtime.InteropServices;

namespace Sinergi.Bench.Asking;

/// <summary>Records in an order of no meaning, the same in every run, so that runs can be compared.</summary>
internal static class Mixing
{
    public static List<T> Of<T>(List<T> all)
    {
        new Random(1).Shuffle(CollectionsMarshal.AsSpan(all));
        return all;
    }
}
