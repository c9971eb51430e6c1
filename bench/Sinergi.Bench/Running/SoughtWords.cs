namespace Sinergi.Bench.Running;

/// <summary>Words that the simulation uses, in other forms than it writes them: the stemmer works as well.</summary>
internal static class SoughtWords
{
    public static IReadOnlyList<string> All { get; } =
    ["pelayanan", "rehabilitasi", "melatih", "pengaduan", "pengawasan", "narkotika", "kesehatan", "membina"];

    public static string Path(int number) => $"/cari?q={All[number % All.Count]}";
}
