using System.Text.Json;
using Sinergi.Reading.Evaluate;

namespace Sinergi.Tests.Reading.Evaluate;

public sealed class LabelFileTests : IDisposable
{
    private static readonly JsonSerializerOptions Camel = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase };
    private readonly string _folder = Directory.CreateTempSubdirectory("sinergi-labels-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Parse_SoundLabel_ComesBack() => Assert.Empty(Parse(Labels.Empty).Problems);

    [Theory]
    [InlineData("""{ "kind": "press" """, "001-a.json: ")]
    [InlineData("""{ "kind": "press" }""", "001-a.json: ")]
    [InlineData("null", "holds no label")]
    public void Parse_BrokenJson_IsAMessageThatNamesTheFile(string json, string message)
    {
        var (text, problems) = LabelFile.Parse("001-a", Labels.Text, json);

        Assert.Null(text);
        Assert.Contains(message, Assert.Single(problems), StringComparison.Ordinal);
    }

    [Fact]
    public void Parse_LiteralThatIsNotInTheText_NamesTheMemberAndNotTheWords()
    {
        var (_, problems) = Parse(Labels.Empty with { Numbers = ["12/RAHASIA/2025"] });

        Assert.Equal("001-a.json: numbers[0] does not stand in the text", Assert.Single(problems));
    }

    [Fact]
    public void Parse_UnknownWordOrParty_IsNamed()
    {
        var record = new LabelRecord("agreement", "PKS", "signing", null, [3]);

        Assert.Contains("kind is none of", Assert.Single(Parse(Labels.Empty with { Kind = "poster" }).Problems), StringComparison.Ordinal);
        Assert.Contains("records[0]", Assert.Single(Parse(Labels.Empty with { Records = [record] }).Problems), StringComparison.Ordinal);
    }

    [Fact]
    public void ReadFolder_TextWithoutLabelEmptyFolderAndNoFolder_AreMessages()
    {
        Assert.Single(LabelFile.ReadFolder(Path.Combine(_folder, "none")).Problems);
        Assert.Single(LabelFile.ReadFolder(_folder).Problems);
        File.WriteAllText(Path.Combine(_folder, "001-a.txt"), Labels.Text);

        Assert.Contains("001-a.json", Assert.Single(LabelFile.ReadFolder(_folder).Problems), StringComparison.Ordinal);
    }

    private static (LabelledText? Text, IReadOnlyList<string> Problems) Parse(Label label) =>
        LabelFile.Parse("001-a", Labels.Text, JsonSerializer.Serialize(label, Camel));
}
