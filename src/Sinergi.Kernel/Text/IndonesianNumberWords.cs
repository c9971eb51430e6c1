namespace Sinergi.Kernel.Text;

/// <summary>Whole numbers in words, as official papers write them: "dua ribu dua puluh enam".</summary>
public static class IndonesianNumberWords
{
    private static readonly string[] Small =
    [
        "nol",
        "satu",
        "dua",
        "tiga",
        "empat",
        "lima",
        "enam",
        "tujuh",
        "delapan",
        "sembilan",
        "sepuluh",
        "sebelas",
    ];

    /// <param name="number">From 0 to below one trillion.</param>
    public static string Of(long number)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(number);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(number, 1_000_000_000_000);
        return number switch
        {
            < 12 => Small[number],
            < 20 => $"{Small[number - 10]} belas",
            < 100 => With($"{Small[number / 10]} puluh", number % 10),
            < 200 => With("seratus", number % 100),
            < 1_000 => With($"{Small[number / 100]} ratus", number % 100),
            < 2_000 => With("seribu", number % 1_000),
            < 1_000_000 => With($"{Of(number / 1_000)} ribu", number % 1_000),
            < 1_000_000_000 => With($"{Of(number / 1_000_000)} juta", number % 1_000_000),
            _ => With($"{Of(number / 1_000_000_000)} miliar", number % 1_000_000_000),
        };
    }

    private static string With(string head, long rest) => rest == 0 ? head : $"{head} {Of(rest)}";
}
