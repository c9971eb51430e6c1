using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Meetings.Contracts;
using Sinergi.Modules.Reading.Domain;
using Sinergi.Reading;
using Sinergi.Reading.Facts;

namespace Sinergi.Tests.Unit.Reading;

/// <summary>The demonstration reports, with every fact accepted, as the registers would get them.</summary>
public sealed class RecordMappingTests
{
    private static readonly RecordSource Source = new(Guid.CreateVersion7(), "berita.txt", Guid.CreateVersion7(), SigningEventId: null);

    [Fact]
    public void Agreement_OfThreePartiesAndTheirUnits_KeepsStrengthsAndQuotes()
    {
        var agreement = RecordMapping.Agreement(Accepted("01").Single().Facts, Source);

        Assert.Equal(
            (AgreementKind.Pks, new DateOnly(2025, 6, 5), "Aula Lapas Kelas IIA Palu"),
            (agreement.Kind, agreement.SignedOn, agreement.Place)
        );
        Assert.Null(agreement.DateBasis);
        Assert.Equal(3, agreement.Parties.Count);
        Assert.Equal("Seluruh UPT Pemasyarakatan se-Sulawesi Tengah", Assert.Single(agreement.Countersigners).PrintedName);
        PromiseStrength[] strengths =
        [
            PromiseStrength.Ready,
            PromiseStrength.Will,
            PromiseStrength.Ready,
            PromiseStrength.Will,
            PromiseStrength.Will,
        ];
        Assert.Equal(strengths, agreement.Promises.Select(p => p.Strength));
        var text = Normalizer.Normalize(Report("01"));
        Assert.All(agreement.Promises, p => Assert.Equal(p.Quote!.Text, text[p.Quote.Start..p.Quote.End]));
        Assert.Equal(["Kind", "Place", "SignedOn"], agreement.Quotes.Keys.Order());
        var kind = agreement.Quotes["Kind"];
        Assert.Equal(("Perjanjian Kerja Sama", "instrument.pks"), (kind.Text, kind.Rule));
        Assert.Equal(kind.Text, text[kind.Start..kind.End]);
    }

    [Fact]
    public void Meeting_OneOfTwo_HoldsOnlyWhatWasSaidInIt()
    {
        var meetings = Accepted("02").Select(r => RecordMapping.Meeting(r.Facts, Source)).ToList();

        Assert.Equal([MeetingKind.Visit, MeetingKind.Visit], meetings.Select(m => m.Kind));
        Assert.Equal(["melakukan kunjungan", "kunjungan ke"], meetings.Select(m => m.Quotes["Kind"].Text));
        Assert.Equal([(0, 1), (2, 0)], meetings.Select(m => (m.Promises.Count, m.Asks.Count)));
        Assert.All(meetings, m => Assert.Equal("InferredFromWeekday", m.DateBasis));
        Assert.StartsWith("hak Warga Binaan; mutu layanan", meetings[0].Topic, StringComparison.Ordinal);
    }

    [Fact]
    public void Agreement_WithInferredYear_SaysHowItWasFound()
    {
        var agreement = RecordMapping.Agreement(Accepted("03").Single().Facts, Source);

        Assert.Equal((AgreementKind.Mou, new DateOnly(2025, 10, 19)), (agreement.Kind, agreement.SignedOn));
        Assert.Equal("InferredFromWeekday", agreement.DateBasis);
        Assert.Single(agreement.Asks);
    }

    [Fact]
    public void Agreements_OfOneCeremony_TellTheClaimOnceWithItsArithmetic()
    {
        var agreements = Accepted("04").Select(r => RecordMapping.Agreement(r.Facts, Source)).ToList();

        Assert.Equal(8, agreements.Count);
        Assert.All(agreements, a => Assert.Equal((2, 0), (a.Parties.Count, a.Scopes.Count)));
        Assert.All(agreements.Skip(1), a => Assert.Empty(a.Claims));
        var findings = agreements[0].Claims.SelectMany(c => c.Findings).ToList();
        Assert.Equal(["claim.growth.differs", "claim.growth.unlike-units"], findings.Select(f => f.TextKey));
        Assert.Equal(["43", "17", "2,53", "152,9", "250"], findings[0].Arguments);
        Assert.Equal(["naskah", "pks"], findings[1].Arguments);
    }

    [Fact]
    public void Meeting_Audience_KeepsAsksApartFromPromises()
    {
        var meeting = RecordMapping.Meeting(Accepted("05").Single().Facts, Source);

        Assert.Equal((MeetingKind.Audience, 2, 2), (meeting.Kind, meeting.Promises.Count, meeting.Asks.Count));
        Assert.All(meeting.Promises, p => Assert.Equal(PromiseStrength.Ready, p.Strength));
    }

    [Fact]
    public void Agreement_Naskah_BringsTermNumbersAndClauses()
    {
        var agreement = RecordMapping.Agreement(Accepted("06").Single().Facts, Source);

        Assert.Equal(
            ("2 (dua) tahun", new DateOnly(2026, 2, 2), (DateOnly?)new DateOnly(2028, 2, 1)),
            (agreement.TermText, agreement.TermStart, agreement.TermEnd)
        );
        Assert.All(agreement.Parties, p => Assert.Null(p.Number));
        Assert.Equal(["SIM-01.HH.05.05 TAHUN 2026", "SIM/002/PKS/II/2026"], agreement.UnclaimedNumbers);
        Assert.Equal("Pejabat Simulasi Satu", agreement.Parties[0].Representative);
        Assert.All(agreement.Promises, p => Assert.StartsWith("Pasal ", p.ClauseLabel, StringComparison.Ordinal));
        Assert.Empty(agreement.Claims);
    }

    [Fact]
    public void Agreement_WhoseDateIsNotTold_StillQuotesTheWordsOfItsKind()
    {
        var proposed = FactProposals.Of(
            Reader.Read(
                "Lapas Kelas IIA Palu memperpanjang kerja sama dengan BNNP Sulteng di Palu.",
                new ReadOptions { Today = new DateOnly(2025, 12, 31) }
            )
        );

        var kind = Assert.Single(proposed.Single().Facts, f => f.Kind is FactKind.Instrument);
        Assert.Equal((nameof(AgreementKind.Pks), true), (kind.Value, kind.Details.Renewal));
        Assert.Equal(("kerja sama", "paper.cooperation"), (kind.Quote?.Text, kind.Quote?.Rule));
        Assert.Equal(Certainty.Unsure, Certainties.Of(kind.Quote!.Confidence));
    }

    [Theory]
    [InlineData("01")]
    [InlineData("02")]
    [InlineData("03")]
    [InlineData("04")]
    [InlineData("05")]
    [InlineData("06")]
    public void Proposals_OfAReport_EveryFactHasTheWordsThatSayIt(string report)
    {
        var text = Normalizer.Normalize(Report(report));

        var stated = Accepted(report).SelectMany(r => r.Facts).Where(f => f.Value is not null).ToList();

        Assert.Contains(stated, f => f.Kind is FactKind.Instrument);
        Assert.All(stated, f => Assert.Equal(text[f.Quote!.Start..f.Quote.End], f.Quote.Text));
    }

    [Fact]
    public void Meeting_OfWhichNoWordsSayWhatItWas_IsLeftToAPerson()
    {
        var result = Reader.Read(Report("05"), new ReadOptions { Today = new DateOnly(2025, 12, 31) });
        var unsaid = result with { Records = [result.Records[0] with { Event = Chosen<EventKind>.ByNothing }] };

        var kind = FactProposals.Of(unsaid).Single().Facts.Single(f => f.Kind is FactKind.Instrument);

        Assert.Equal((null, null, FactDecision.NotStated), (kind.Value, kind.Quote, kind.Decision));
    }

    [Fact]
    public void Agreement_NumbersThatSomebodyOwns_GoToTheirPartyAndToNobodyOnceItIsRejected()
    {
        var facts = Accepted("06")
            .Single()
            .Facts.Select(f => f.Kind is FactKind.Number ? f with { Details = f.Details with { OwnerKey = "party-3" } } : f)
            .ToList();

        var claimed = RecordMapping.Agreement(facts, Source);
        var rejected = RecordMapping.Agreement(
            facts.Select(f => f.Key == "party-3" ? f with { Decision = FactDecision.Rejected } : f),
            Source
        );

        Assert.Equal([null, null, "SIM-01.HH.05.05 TAHUN 2026; SIM/002/PKS/II/2026"], claimed.Parties.Select(p => p.Number));
        Assert.Empty(claimed.UnclaimedNumbers);
        Assert.Equal(2, rejected.UnclaimedNumbers.Count);
    }

    [Fact]
    public void Naskah_WithATermButNoPrintedEnd_ProposesTheLastDayAsWorkedOut()
    {
        var facts = FactProposals.Of(Reader.Read(Report("06"), new ReadOptions { Today = new DateOnly(2026, 12, 31) })).Single().Facts;

        var end = Assert.Single(facts, f => f.Kind is FactKind.TermEnd);
        Assert.Equal(("2028-02-01", FactDecision.Open), (end.Value, end.Decision));
        Assert.Equal((new DateOnly(2026, 2, 2), "2 (dua) tahun"), (end.Details.DerivedFrom, end.Details.DerivedLength));
        Assert.Equal(("2 (dua) tahun", FactProposals.DerivedEnd), (end.Quote?.Text, end.Quote?.Rule));
        Assert.NotEqual(Certainty.Sure, Certainties.Of(end.Quote!.Confidence));
    }

    [Theory]
    [InlineData("terhitung sejak tanggal ditandatangani", "")]
    [InlineData("untuk jangka waktu 2 (dua) tahun", "untuk jangka waktu 2 (tiga) tahun")]
    [InlineData("untuk jangka waktu 2 (dua) tahun terhitung sejak tanggal ditandatangani", "tanpa batas waktu")]
    public void Naskah_WhoseEndCannotBeWorkedOut_ProposesNone(string replace, string by)
    {
        var text = Report("06").Replace(replace, by, StringComparison.Ordinal);

        var facts = FactProposals.Of(Reader.Read(text, new ReadOptions { Today = new DateOnly(2026, 12, 31) })).Single().Facts;

        Assert.Null(Assert.Single(facts, f => f.Kind is FactKind.TermEnd).Value);
    }

    [Fact]
    public void Agreement_RejectedOpenAndUnstatedFacts_AreNotRegistered()
    {
        var facts = Accepted("01")
            .Single()
            .Facts.Select(f => f.Kind is FactKind.Party ? f : f with { Decision = FactDecision.Rejected })
            .ToList();

        var agreement = RecordMapping.Agreement(facts, Source);

        Assert.Equal((AgreementKind.NotStated, null, null), (agreement.Kind, agreement.SignedOn, agreement.Place));
        Assert.Equal(3, agreement.Parties.Count);
        Assert.Empty(agreement.Promises);
        Assert.Empty(agreement.Quotes);
    }

    [Fact]
    public void Highlights_OverlappingMarks_LoseNothingOfTheText()
    {
        const string Text = "satu dua tiga\n\nempat <lima>";
        TextMark[] marks = [new(0, 13, "luar", false), new(5, 8, "dalam", true), new(10, 27, "silang", false), new(-1, 90, "salah", false)];

        var paragraphs = Highlights.Of(Text, marks);

        Assert.Equal(["satu dua tiga", "empat <lima>"], paragraphs.Select(p => string.Concat(p.Select(x => x.Text))));
        Assert.Equal(("dua", true), paragraphs[0].Where(p => p.FactId == "dalam").Select(p => (p.Text, p.IsParty)).Single());
        Assert.DoesNotContain(paragraphs.SelectMany(p => p), p => p.FactId == "salah");
    }

    [Theory]
    [InlineData("../../etc/passwd", "passwd")]
    [InlineData("C:\\surat\\naskah.pdf", "naskah.pdf")]
    [InlineData("na\u202Efdp.exe", "nafdp.exe")]
    [InlineData("a\r\nb\".txt", "ab.txt")]
    [InlineData(" ... ", "berkas")]
    public void FileName_FromOutside_IsMadeSafe(string given, string kept) =>
        Assert.Equal(kept, Platform.Documents.DocumentName.Clean(given));

    private static IReadOnlyList<ProposedRecord> Accepted(string report) =>
        [
            .. FactProposals
                .Of(Reader.Read(Report(report), new ReadOptions { Today = new DateOnly(2025, 12, 31) }))
                .Select(r =>
                    r with
                    {
                        Facts = [.. r.Facts.Select(f => f.Value is null ? f : f with { Decision = FactDecision.Accepted })],
                    }
                ),
        ];

    private static string Report(string prefix) =>
        File.ReadAllText(
            Directory.EnumerateFiles(Sinergi.Testing.Repository.PathOf("src/Sinergi/Demonstration/Reports"), prefix + "*").Single()
        );
}
