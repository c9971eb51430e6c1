using System.Diagnostics;
using Sinergi.Bench.Report;
using Sinergi.Reading;
using Sinergi.Reading.Evaluate;
using Sinergi.Reading.Tools;

namespace Sinergi.Bench.Read;

/// <summary>How fast documents become facts, and whether the same text on another carrier gives the same ones.</summary>
internal static class ReadBench
{
    private const int OnCarriers = 20;
    private const int Pages = 12;
    private const int Rounds = 5;
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(20);
    private static readonly DateOnly Today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);

    /// <param name="texts">A folder of labelled texts.</param>
    public static async Task<int> RunAsync(string texts, FileInfo? json, CancellationToken cancellationToken)
    {
        var (labelled, problems) = LabelFile.ReadFolder(texts);
        if (problems.Count > 0)
        {
            Console.Error.WriteLine(string.Join('\n', problems));
            return 2;
        }

        var folder = Directory.CreateTempSubdirectory("sinergi-bench-read-").FullName;
        try
        {
            var processes = new ConfinedProcess(new ConfinementProbe());
            using var carriers = new Carriers(processes, folder);
            var reading = new DocumentReading(processes);
            var report = new BenchReport();
            foreach (var row in Speed(labelled))
            {
                report.Add(row);
            }

            await WholeDocumentAsync(labelled, carriers, reading, report, cancellationToken);
            await OtherCarriersAsync([.. labelled.Take(OnCarriers)], carriers, reading, report, cancellationToken);
            report.Print(Console.Out);
            if (json is not null)
            {
                await report.WriteAsync(json, cancellationToken);
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }

        return 0;
    }

    /// <summary>The very first text of a process, and the speed once everything that is needed is built and compiled.</summary>
    private static IEnumerable<Row> Speed(IReadOnlyList<LabelledText> texts)
    {
        var began = Stopwatch.GetTimestamp();
        Read(texts[0]);
        yield return new Row("first text of a process, to facts", Stopwatch.GetElapsedTime(began).TotalMilliseconds, "ms");

        while (Stopwatch.GetElapsedTime(began) < WarmUp)
        {
            ReadAll();
        }

        began = Stopwatch.GetTimestamp();
        var bytes = Enumerable.Range(0, Rounds).Sum(_ => ReadAll());
        yield return new Row(
            "1 MB of text, to facts",
            Stopwatch.GetElapsedTime(began).TotalMilliseconds / bytes * 1e6,
            "ms",
            Budget: 1_000
        );

        long ReadAll() => texts.Sum(Read);

        static long Read(LabelledText text)
        {
            Reader.Read(text.Text, new ReadOptions { Today = Today, AsOf = text.Label.AsOf });
            return System.Text.Encoding.UTF8.GetByteCount(text.Text);
        }
    }

    // A dozen pages are more than any one of the texts: the longest, until there are enough.
    private static async Task WholeDocumentAsync(
        IReadOnlyList<LabelledText> texts,
        Carriers carriers,
        DocumentReading reading,
        BenchReport report,
        CancellationToken cancellationToken
    )
    {
        const int CharactersOfAPage = 3_000;
        var longest = texts.OrderByDescending(t => t.Text.Length).Select(t => t.Text);
        var text = string.Join("\n\n", Enumerable.Repeat(longest, Pages).SelectMany(t => t));
        var pdf = await carriers.PdfAsync("pages", text[..Math.Min(text.Length, Pages * CharactersOfAPage)], 1, cancellationToken);
        await reading.FactsAsync(pdf, cancellationToken);
        report.Add(
            new Row(
                $"PDF of {Pages} pages",
                await MedianAsync(() => reading.TimeAsync(pdf, cancellationToken)),
                "ms",
                await MedianAsync(() => Tool.RunAsync(ExternalTools.PdfToText, [pdf, "-"], cancellationToken)),
                300
            )
        );
        var scan = await carriers.ScanAsync("one", await carriers.PdfAsync("one", texts[0].Text, 1, cancellationToken), cancellationToken);
        var picture = Path.Combine(Path.GetDirectoryName(scan)!, "one.page-1.jpg");
        string[] arguments = [picture, "-", "-l", ExternalTools.OcrLanguage, "--psm", "1"];
        var ocr = await MedianAsync(() => Tool.RunAsync(ExternalTools.Ocr, arguments, cancellationToken));
        report.Add(new Row("scanned page", await MedianAsync(() => reading.TimeAsync(picture, cancellationToken)), "ms", ocr, ocr * 1.05));
    }

    private static async Task OtherCarriersAsync(
        IReadOnlyList<LabelledText> texts,
        Carriers carriers,
        DocumentReading reading,
        BenchReport report,
        CancellationToken cancellationToken
    )
    {
        Dictionary<string, List<TextScore>> scores = [];
        foreach (var text in texts)
        {
            Add("plain text", text.Text, text);
            var pdf = await carriers.PdfAsync(text.Name, text.Text, 1, cancellationToken);
            Add("PDF", await reading.TextAsync(pdf, cancellationToken), text);
            Add(
                "PDF in two columns",
                await reading.TextAsync(await carriers.PdfAsync(text.Name, text.Text, 2, cancellationToken), cancellationToken),
                text
            );
            Add("DOCX", await reading.TextAsync(carriers.Docx(text.Name, text.Text), cancellationToken), text);
            Add("scan", await reading.TextAsync(await carriers.ScanAsync(text.Name, pdf, cancellationToken), cancellationToken), text);
        }

        var plain = MeanF1(scores["plain text"]);
        foreach (var (carrier, found) in scores)
        {
            report.Add(new Row($"mean F1, {carrier}", MeanF1(found), "", plain));
        }

        void Add(string carrier, string read, LabelledText text)
        {
            var result = Reader.Read(read, new ReadOptions { Today = Today, AsOf = text.Label.AsOf });
            if (!scores.TryGetValue(carrier, out var list))
            {
                scores[carrier] = list = [];
            }

            list.Add(new TextScore(text, Scorer.Judge(LabelOnCarrier.Of(text.Label, result.Text), result)));
        }
    }

    /// <summary>The mean over the kinds of facts that occur in these texts.</summary>
    private static double MeanF1(IReadOnlyList<TextScore> texts) =>
        Evaluation.From(texts).Facts.Where(fact => fact.Said > 0).Average(fact => fact.F1);

    private static async Task<double> MedianAsync(Func<Task<TimeSpan>> measure)
    {
        List<double> times = [];
        for (var i = 0; i < Rounds; i++)
        {
            times.Add((await measure()).TotalMilliseconds);
        }

        return times.Order().ElementAt(Rounds / 2);
    }
}
