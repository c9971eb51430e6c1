namespace Sinergi.Bench.Asking;

/// <summary>A page that is asked for again and again, each time another one of its kind, and the bare query that must say the same.</summary>
/// <param name="Path">The address of the n-th request.</param>
/// <param name="Read">The figures of its page, each as a text that can be compared.</param>
/// <param name="Ask">The figures of the n-th request, by SQL.</param>
/// <param name="Budget">What p99 may be at most, in ms; null where nothing is promised.</param>
/// <param name="Rate">Requests a second when it is not the rate of the run.</param>
internal sealed record Question(
    string Name,
    Func<int, string> Path,
    Func<string, IReadOnlyList<string>> Read,
    Func<int, Task<List<string>>> Ask,
    double? Budget,
    int? Rate = null
);
