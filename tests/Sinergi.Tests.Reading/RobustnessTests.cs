using System.Diagnostics;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Sinergi.Reading;

namespace Sinergi.Tests.Reading;

/// <summary>Whatever the text, the reader answers, in bounded time, with spans that hold.</summary>
public sealed class RobustnessTests
{
    private static readonly string[] Fragments =
    [
        "Kanwil Ditjenpas Sulteng",
        "menandatangani",
        "PKS",
        "dengan",
        "Ombudsman RI",
        "(",
        ")",
        "\"",
        "“",
        "”",
        "\n",
        "\n\n",
        "Pasal 1",
        "PIHAK KEDUA wajib",
        "a.",
        "1.",
        "Kamis (5/6/2025)",
        "Rabu (31/2)",
        "akan",
        "siap mendukung",
        "naik 250% dibandingkan 2024 yang hanya 17 PKS",
        "43 naskah",
        ",",
        ".",
        ":",
        ";",
        "Pada hari ini",
        "selanjutnya disebut PIHAK KESATU",
        "Nomor :",
        "TENTANG",
        "audiensi",
        "kunjungan ke",
        "Mereka adalah:",
        "\uD800",
        "\u00A0",
        "e\u0301",
        "😀",
    ];

    [Fact]
    public void Read_RandomStrings_NeverThrowsAndSpansHold() =>
        Prop.ForAll(ArbMap.Default.ArbFor<string?>(), text => Holds(text ?? "")).QuickCheckThrowOnFailure();

    [Fact]
    public void Read_FragmentsInAnyOrder_NeverThrowsAndSpansHold() =>
        Prop.ForAll(Gen.Elements(Fragments).ListOf().Select(parts => string.Join(' ', parts)).ToArbitrary(), text => Holds(text))
            .QuickCheckThrowOnFailure();

    /// <summary>Lines of real shapes in orders that nobody wrote: names and lists run on where the next line was never meant to stand.</summary>
    [Fact]
    public void Read_LinesOfManyTextsInAnyOrder_NeverThrowsAndSpansHold()
    {
        var lines = SourceTexts.Labelled.SelectMany(text => text.Split('\n')).Where(line => line.Length > 0).ToArray();
        Prop.ForAll(Gen.Elements(lines).ListOf().Select(parts => string.Join('\n', parts)).ToArbitrary(), text => Holds(text))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(1500).WithReplay(20261122, 97, 0));
    }

    [Fact]
    public void Read_TruncatedReports_NeverThrowsAndSpansHold()
    {
        foreach (var file in Directory.GetFiles(SourceTexts.Demonstration, "*.txt"))
        {
            var text = File.ReadAllText(file);
            for (var length = 0; length < text.Length; length += 97)
            {
                Assert.True(Holds(text[..length]), $"{Path.GetFileName(file)} cut at {length}");
            }
        }
    }

    [Theory]
    [InlineData("(")]
    [InlineData("\"")]
    [InlineData("a ")]
    [InlineData("A ")]
    [InlineData("dua ")]
    [InlineData("1. ")]
    [InlineData("Kanwil Ditjenpas ")]
    [InlineData("Pasal 1\n")]
    [InlineData("akan mendukung ")]
    [InlineData("43 naskah naik ")]
    [InlineData("selanjutnya disebut PIHAK KESATU ")]
    [InlineData("PIHAK KESATU Pada hari ini Senin tanggal dua ")]
    public void Read_HostileRepetition_BoundedTime(string part)
    {
        var text = string.Concat(Enumerable.Repeat(part, 60_000 / part.Length));
        var watch = Stopwatch.StartNew();

        Assert.True(Holds(text));
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"{watch.Elapsed} for {text.Length} characters");
    }

    [Fact]
    public void Read_SameText_SameAnswer()
    {
        var text = SourceTexts.Read(SourceTexts.Demonstration, "04");

        Assert.Equal(ReadJson.Write(ReadText.Of(text), "a"), ReadJson.Write(ReadText.Of(text), "a"));
    }

    [Fact]
    public void Normalize_AnyText_IsStable() =>
        Prop.ForAll(
                ArbMap.Default.ArbFor<string?>(),
                text => Normalizer.Normalize(Normalizer.Normalize(text ?? "")) == Normalizer.Normalize(text ?? "")
            )
            .QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("a\r\nb\rc\u2028d", "a\nb\nc\nd")]
    [InlineData("e\u0301", "é")]
    public void Normalize_Forms_OneForm(string text, string expected) => Assert.Equal(expected, Normalizer.Normalize(text));

    // A theory would carry the lone surrogate through serialisation, which replaces it.
    [Fact]
    public void Normalize_LoneSurrogateAndByteOrderMark_ReplacedAndRemoved() =>
        Assert.Equal("a\uFFFDb", Normalizer.Normalize("\uFEFFa\uD800b"));

    private static bool Holds(string text)
    {
        var result = ReadText.Of(text);
        using var json = JsonDocument.Parse(ReadJson.Write(result, "x.txt"));
        return Evidences.Of(result).AllReproduceTheirQuotes()
            && json.RootElement.GetProperty("records").GetArrayLength() == result.Records.Count;
    }
}
