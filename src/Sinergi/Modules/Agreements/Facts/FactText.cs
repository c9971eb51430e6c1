using System.Text.Json;
using Sinergi.Kernel;
using Sinergi.Kernel.Text;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Agreements.Domain;
using Sinergi.Platform.Data;

namespace Sinergi.Modules.Agreements.Facts;

internal static class FactText
{
    /// <summary>Two sentences with the same words are the same fact.</summary>
    public static string Key(string text) => string.Join(' ', TextFold.Tokens(text));

    public static FactQuote Stored(Guid factId, Guid recordId, Quote quote) =>
        new()
        {
            Id = NewId.Next(),
            FactId = factId,
            RecordId = recordId,
            DocumentId = quote.DocumentId,
            Text = quote.Text.Length <= Limits.LongText ? quote.Text : quote.Text[..Limits.LongText],
            Start = quote.Start,
            End = quote.End,
            Rule = quote.Rule.Length <= Limits.Name ? quote.Rule : quote.Rule[..Limits.Name],
            Confidence = (decimal)Math.Clamp(quote.Confidence, 0, 1),
        };

    public static Quote View(FactQuote quote) =>
        new(quote.DocumentId, quote.Text, quote.Start, quote.End, quote.Rule, (double)quote.Confidence);
}

internal static class FindingsJson
{
    public static string Write(IReadOnlyList<ClaimFinding> findings) => JsonSerializer.Serialize(findings);

    public static IReadOnlyList<ClaimFinding> Read(string stored) => JsonSerializer.Deserialize<ClaimFinding[]>(stored)!;
}
