using Sinergi.Reading;
using Sinergi.Reading.Facts;
using Sinergi.Reading.Vocabulary;

namespace Sinergi.Tests.Reading;

/// <summary>What a record is stands on the words that say so, never on those of another fact.</summary>
public sealed class KindEvidenceTests
{
    private static readonly HashSet<string> InstrumentRules = Named("instruments", "unnamed-papers");

    private static readonly HashSet<string> EventRules = Named(
        "triggers",
        "between",
        "joint-deeds",
        "reviews",
        "review-events",
        "renewals",
        "minutes-titles",
        "minutes-events"
    );

    [Theory]
    [InlineData("rules", 46)]
    [InlineData("next", 60)]
    [InlineData("more", 80)]
    public void Read_LabelledText_QuotesTheWordsOfInstrumentAndEvent(string folder, int count)
    {
        var files = Directory.GetFiles(Path.Combine(SourceTexts.Corpus, folder), "*.txt");

        Assert.Equal(count, files.Length);
        Assert.All(files, file => AssertKindsAreQuoted(ReadText.Of(File.ReadAllText(file))));
    }

    [Theory]
    [InlineData(
        "Lapas Kelas IIA Palu dan Dinas Sosial Kota Palu meneken Nota Kesepahaman di Palu, Kamis (5/6/2025).",
        "Nota Kesepahaman",
        "instrument.mou",
        "meneken",
        "trigger.signing"
    )]
    [InlineData(
        "Berbekal MoU, Lapas Kelas IIA Palu dan Dinas Sosial Kota Palu menandatangani PKS di Palu, Kamis (5/6/2025).",
        "PKS",
        "instrument.pks",
        "menandatangani",
        "trigger.signing"
    )]
    [InlineData(
        "Lapas Kelas IIA Palu menandatangani kerja sama dengan Dinas Sosial Kota Palu, Kamis (5/6/2025).",
        "kerja sama",
        "paper.cooperation",
        "menandatangani",
        "trigger.signing"
    )]
    [InlineData(
        "Lapas Kelas IIA Palu memperpanjang Perjanjian Kerja Sama dengan Dinas Sosial Kota Palu, Kamis (5/6/2025).",
        "Perjanjian Kerja Sama",
        "instrument.pks",
        "memperpanjang Perjanjian Kerja Sama",
        "trigger.renewal"
    )]
    [InlineData(
        "Adanya PKS antara Lapas Kelas IIA Palu dan Dinas Sosial Kota Palu disambut baik, Kamis (5/6/2025).",
        "PKS",
        "instrument.pks",
        "PKS antara",
        "between.instrument"
    )]
    public void Read_ReportOfAPaper_QuotesWhatItIsAndWhatWasDone(string text, string instrument, string paper, string @event, string deed)
    {
        var result = ReadText.Of(text);
        var record = Assert.Single(result.Records);

        Assert.Equal((instrument, paper), Words(record.Instrument.Evidence));
        Assert.Equal((@event, deed), Words(record.Event.Evidence));
        Assert.Equal((result.Instrument, result.Event), (record.Instrument, record.Event));
    }

    [Theory]
    [InlineData(
        "Kepala Lapas Kelas IIA Palu beraudiensi dengan Bupati Donggala, Kamis (5/6/2025).",
        EventKind.Audience,
        "beraudiensi",
        "trigger.audience"
    )]
    [InlineData(
        "Kepala Lapas Kelas IIA Palu mendatangi Dinas Sosial Kota Palu, Kamis (5/6/2025).",
        EventKind.Visit,
        "mendatangi",
        "trigger.going"
    )]
    [InlineData(
        "Setahun setelah diteken, PKS antara Lapas Kelas IIA Palu dan Dinas Sosial Kota Palu dievaluasi, Kamis (12/6/2025).",
        EventKind.Other,
        "PKS antara Lapas Kelas IIA Palu dan Dinas Sosial Kota Palu dievaluasi",
        "review.evaluated"
    )]
    [InlineData(
        "Gandeng PT Contoh Tani, Lapas Kelas IIA Palu panen padi di kebun lapas sebagai program pembinaan, Kamis (12/6/2025).",
        EventKind.Programme,
        "Gandeng PT",
        "deed.together"
    )]
    public void Read_ReportOfAMeeting_QuotesWhatHappened(string text, EventKind kind, string @event, string rule)
    {
        var record = Assert.Single(ReadText.Of(text).Records);

        Assert.Equal((RecordType.Meeting, kind), (record.Type, record.Event.Value));
        Assert.Equal((@event, rule), Words(record.Event.Evidence));
        Assert.Equal(Chosen<Instrument>.ByNothing, record.Instrument);
    }

    [Theory]
    [InlineData("NOTULEN AUDIENSI", EventKind.Audience, "AUDIENSI", "minutes.audience")]
    [InlineData("NOTULEN RAPAT KOORDINASI", EventKind.Other, "NOTULEN RAPAT KOORDINASI", "minutes.title")]
    [InlineData("NOTULA", EventKind.Other, "NOTULA", "minutes.alone")]
    public void Read_Minutes_QuotesTheirTitle(string title, EventKind kind, string words, string rule)
    {
        var result = ReadText.Of(
            $"{title}\n\nHari/tanggal: Kamis, 5 Juni 2025\nTempat: Aula Lapas Kelas IIA Palu\n\nHadir:\n1. Lapas Kelas IIA Palu\n2. Dinas Sosial Kota Palu\n"
        );
        var record = Assert.Single(result.Records);

        Assert.Equal((DocumentKind.Minutes, kind), (result.Kind, record.Event.Value));
        Assert.Equal((words, rule), Words(record.Event.Evidence));
    }

    [Fact]
    public void Read_Naskah_QuotesItsTitleAndSaysOfASigningThatNoWordsDo()
    {
        var result = ReadText.Of(SourceTexts.Read(SourceTexts.Demonstration, "06"));
        var record = Assert.Single(result.Records);

        Assert.Equal(("PERJANJIAN KERJA SAMA", "instrument.pks"), Words(record.Instrument.Evidence));
        Assert.Equal(new Chosen<EventKind>(EventKind.Signing, null), record.Event);
    }

    [Fact]
    public void Read_RenewingNaskah_QuotesPaperAndRenewalApart()
    {
        var text = SourceTexts.Read(SourceTexts.Demonstration, "06");
        var at = text.IndexOf("PERJANJIAN KERJA SAMA", StringComparison.Ordinal);

        var result = ReadText.Of(text.Insert(at, "PERPANJANGAN "));

        Assert.Equal(("PERJANJIAN KERJA SAMA", "instrument.pks"), Words(result.Instrument.Evidence));
        Assert.Equal((EventKind.Renewal, ("PERPANJANGAN", "renewal.title")), (result.Event.Value, Words(result.Event.Evidence)));
    }

    [Fact]
    public void Read_PapersInAList_EachQuotesItsOwnWords()
    {
        const string Text = """
            Palu – Kepala Lapas Kelas IIA Palu menandatangani tiga naskah di aula, Kamis (6/2/2025).

            1. Perjanjian Kerja Sama antara Lapas Kelas IIA Palu dan Dinas Sosial Kota Palu tentang pembinaan;
            2. Nota Kesepahaman antara Lapas Kelas IIA Palu dan Universitas Tadulako tentang magang;
            3. PKS antara Lapas Kelas IIA Palu dan RSUD Undata tentang layanan kesehatan.
            """;

        var result = ReadText.Of(Text);

        Assert.Equal(
            [(Instrument.Pks, 1), (Instrument.Mou, 2), (Instrument.Pks, 3)],
            result.Records.Select(record => (record.Instrument.Value, ItemOf(record.Instrument.Evidence!)))
        );
        Assert.Equal((Instrument.Pks, 1), (result.Instrument.Value, ItemOf(result.Instrument.Evidence!)));
        Assert.All(result.Records, record => Assert.Equal(("menandatangani", "trigger.signing"), Words(record.Event.Evidence)));

        int ItemOf(Evidence evidence) => result.Text[..evidence.Span.Start].Count(c => c == '\n') - 1;
    }

    [Fact]
    public void Read_PapersInATable_EachQuotesItsRow()
    {
        const string Text = """
            Palu – Kepala Lapas Kelas IIA Palu menandatangani naskah kerja sama dengan dua mitra di aula, Kamis (6/2/2025).

            No | UPT | Mitra | Naskah
            1 | Lapas Kelas IIA Palu | Dinas Sosial Kota Palu | PKS
            2 | Rutan Kelas IIA Palu | RSUD Undata | MoU
            """;

        var result = ReadText.Of(Text);

        Assert.Equal(
            [("PKS", "instrument.pks"), ("MoU", "instrument.mou")],
            result.Records.Select(record => Words(record.Instrument.Evidence))
        );
    }

    [Fact]
    public void Read_TwoVisits_EachQuotesItsOwnWords()
    {
        var result = ReadText.Of(SourceTexts.Read(SourceTexts.Demonstration, "02"));

        Assert.Equal(2, result.Records.Count);
        Assert.All(result.Records, record => Assert.Equal(EventKind.Visit, record.Event.Value));
        Assert.True(result.Records[0].Event.Evidence!.Span.End < result.Records[1].Event.Evidence!.Span.Start);
        Assert.Contains(
            "dilakukan kunjungan ke Biro Antara News NTT",
            Line(result, result.Records[1].Event.Evidence!),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Read_DividedWord_IsQuotedAsPrinted()
    {
        const string Text = """
            Palu – Lembaga Pemasyarakatan Kelas IIA Palu menandatangani Nota Kese-
            pahaman dengan Dinas Sosial Kota Palu. Penandatanganan berlangsung di
            aula lapas, Kamis (5/6/2025), disaksikan para pejabat kedua lembaga.
            """;

        var result = ReadText.Of(Text);

        Assert.Equal("Nota Kese-\npahaman", result.Instrument.Evidence?.Quote);
        AssertKindsAreQuoted(result);
    }

    [Fact]
    public void Read_TextOfNothing_HasNeither()
    {
        var result = ReadText.Of("Lomba voli antarblok berlangsung meriah di lapangan lapas.");

        Assert.Equal((Chosen<Instrument>.ByNothing, Chosen<EventKind>.ByNothing), (result.Instrument, result.Event));
    }

    private static void AssertKindsAreQuoted(ReadResult result)
    {
        (Chosen<Instrument> Instrument, Chosen<EventKind> Event)[] kinds =
        [
            (result.Instrument, result.Event),
            .. result.Records.Select(record => (record.Instrument, record.Event)),
        ];
        foreach (var (instrument, @event) in kinds)
        {
            Assert.Equal(instrument.Value == Instrument.None, instrument.Evidence is null);
            // A paper need not say that it is signed, and where nothing happened there is nothing to quote.
            var isUnsaid = result.Kind == DocumentKind.Naskah ? @event.Value == EventKind.Signing : result.Kind == DocumentKind.Other;
            Assert.Equal(isUnsaid, @event.Evidence is null);
            AssertQuotes(result, instrument.Evidence, InstrumentRules);
            AssertQuotes(result, @event.Evidence, EventRules);
        }
    }

    private static void AssertQuotes(ReadResult result, Evidence? evidence, HashSet<string> rules)
    {
        if (evidence is not null)
        {
            Assert.Equal(result.Text[evidence.Span.Start..evidence.Span.End], evidence.Quote);
            Assert.NotEqual("", evidence.Quote);
            Assert.Contains(evidence.Rule, rules);
            Assert.InRange(evidence.Confidence, 0.5, 1);
        }
    }

    private static (string Quote, string Rule)? Words(Evidence? evidence) => evidence is null ? null : (evidence.Quote, evidence.Rule);

    private static string Line(ReadResult result, Evidence evidence)
    {
        var start = result.Text.LastIndexOf('\n', evidence.Span.Start) + 1;
        return result.Text[start..result.Text.IndexOf('\n', evidence.Span.End)];
    }

    private static HashSet<string> Named(params string[] files) => [.. files.SelectMany(Rules.Of).Select(rule => rule.Name)];
}
