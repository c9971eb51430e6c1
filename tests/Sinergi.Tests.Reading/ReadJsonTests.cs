using System.Text.Json;
using Sinergi.Reading;

namespace Sinergi.Tests.Reading;

public sealed class ReadJsonTests
{
    private static JsonElement Write(string text) => JsonDocument.Parse(ReadJson.Write(ReadText.Of(text), "berita.txt")).RootElement;

    [Fact]
    public void Write_AnyResult_MembersInStableOrder() =>
        Assert.Equal(
            [
                "file",
                "asOf",
                "kind",
                "instrument",
                "event",
                "subject",
                "numbers",
                "date",
                "dateBasis",
                "dateCandidates",
                "place",
                "evidence",
                "parties",
                "groups",
                "attendees",
                "scopes",
                "commitments",
                "asks",
                "directives",
                "figures",
                "validity",
                "legalBases",
                "contacts",
                "clauses",
                "findings",
                "confidence",
                "records",
            ],
            Write("").EnumerateObject().Select(member => member.Name)
        );

    [Fact]
    public void Write_EmptyText_SaysNothing()
    {
        var json = Write("");

        Assert.Equal(
            ("other", "none", "other"),
            (json.GetProperty("kind").GetString(), json.GetProperty("instrument").GetString(), json.GetProperty("event").GetString())
        );
        Assert.Equal(JsonValueKind.Null, json.GetProperty("date").ValueKind);
        Assert.Equal("not-stated", json.GetProperty("dateBasis").GetString());
        Assert.Equal(0, json.GetProperty("records").GetArrayLength());
    }

    [Fact]
    public void Write_Report_UsesTheWordsOfTheSchema()
    {
        var json = Write(SourceTexts.Read(SourceTexts.Demonstration, "03"));
        var party = json.GetProperty("parties")[1];

        Assert.Equal(
            ("press", "MoU", "signing"),
            (json.GetProperty("kind").GetString(), json.GetProperty("instrument").GetString(), json.GetProperty("event").GetString())
        );
        Assert.Equal(
            ("local-government", "Pemerintah Kota Sungai Penuh"),
            (party.GetProperty("kind").GetString(), party.GetProperty("canonicalName").GetString())
        );
        Assert.Equal("2025-10-19", json.GetProperty("date").GetString());
        Assert.Equal("agreement", json.GetProperty("records")[0].GetProperty("type").GetString());
        Assert.Contains("\"siap\"", json.GetProperty("commitments").GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public void Write_Report_GivesTheWordsOfItsSingleValues()
    {
        var text = SourceTexts.Read(SourceTexts.Demonstration, "03");
        var json = Write(text);

        foreach (var holder in new[] { json, json.GetProperty("records")[0] })
        {
            var evidence = holder.GetProperty("evidence");
            var instrument = evidence.GetProperty("instrument");
            var span = instrument.GetProperty("span");
            Assert.Equal(
                ("instrument.mou", ReadText.Of(text).Text[span[0].GetInt32()..span[1].GetInt32()]),
                (instrument.GetProperty("rule").GetString(), instrument.GetProperty("quote").GetString())
            );
            Assert.Equal("trigger.signing", evidence.GetProperty("event").GetProperty("rule").GetString());
            Assert.Contains("19/10", evidence.GetProperty("date").GetProperty("quote").GetString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Write_EmptyText_HasNoWordsForAnything()
    {
        var evidence = Write("").GetProperty("evidence");

        Assert.Equal(["instrument", "event", "subject", "date", "place"], evidence.EnumerateObject().Select(member => member.Name));
        Assert.All(evidence.EnumerateObject(), member => Assert.Equal(JsonValueKind.Null, member.Value.ValueKind));
    }

    [Fact]
    public void Write_AnyResult_IsOneLine() =>
        Assert.DoesNotContain('\n', ReadJson.Write(ReadText.Of(SourceTexts.Read(SourceTexts.Demonstration, "06")), "naskah.txt"));

    [Fact]
    public void WriteError_File_NamesFileAndError() =>
        Assert.Equal("""{"file":"rusak.pdf","error":"tidak terbaca"}""", ReadJson.WriteError("rusak.pdf", "tidak terbaca"));
}
