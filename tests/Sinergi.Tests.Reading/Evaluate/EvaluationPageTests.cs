using System.Text.Json;
using Sinergi.Reading.Evaluate;

namespace Sinergi.Tests.Reading.Evaluate;

public sealed class EvaluationPageTests
{
    private const string Hostile = "Lapas Kelas IIA Palu <script>alert(1)</script> & \"BNNP\" menandatangani PKS, Kamis (5/6/2025).";

    private static readonly Evaluation Evaluated = Evaluation.Of(
        [
            Labels.With(
                Labels.Empty with
                {
                    Numbers = ["<script>alert(1)</script>"],
                    Parties = [Labels.Party("Lapas Kelas IIA Palu", "Lembaga Pemasyarakatan Kelas IIA Palu")],
                },
                Hostile
            ),
        ],
        new DateOnly(2025, 12, 31)
    );

    [Fact]
    public void Write_HostileText_IsEscapedAndEveryCharacterIsThere()
    {
        var page = EvaluationPage.Write(Evaluated);

        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;alert(1)&lt;/script&gt;", page, StringComparison.Ordinal);
        Assert.DoesNotContain("src=", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_Marks_ShowRightAndMissed()
    {
        var page = EvaluationPage.Write(Evaluated);

        Assert.Contains("right parties", page, StringComparison.Ordinal);
        Assert.Contains("<mark class=missed title=\"missed numbers\">", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Json_OfAnEvaluation_HasScoresCalibrationAndConfusions()
    {
        using var json = JsonDocument.Parse(EvaluationReport.Json(Evaluated));

        Assert.Equal(1, json.RootElement.GetProperty("texts").GetInt32());
        Assert.Equal(10, json.RootElement.GetProperty("calibration").GetArrayLength());
        Assert.Contains(
            json.RootElement.GetProperty("confusions").EnumerateArray(),
            confusion => confusion.GetProperty("fact").GetString() == "numbers"
        );
    }

    [Fact]
    public void Table_OfAnEvaluation_HoldsNoWordsOfTheTexts() =>
        Assert.DoesNotContain("Palu", EvaluationReport.Table(Evaluated), StringComparison.Ordinal);
}
