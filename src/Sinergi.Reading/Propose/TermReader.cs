using Sinergi.Reading.Facts;
using Sinergi.Reading.Recognise;
using Sinergi.Reading.Vocabulary;

namespace Sinergi.Reading.Propose;

/// <summary>Target, frequency, deadline, condition and beneficiary inside the words of a statement.</summary>
internal static class TermReader
{
    public static CommitmentTerms Read(string text)
    {
        var target = Find(text, "target");
        var deadline = Value(text, "deadline");
        var condition = Value(text, "condition");
        // "paling lambat 14 hari setelah diterima": the event counts the days, it is not a condition of its own.
        var isPartOfDeadline = condition is not null && deadline?.Contains(condition, StringComparison.Ordinal) == true;
        return new CommitmentTerms(
            Value(text, "beneficiary"),
            target is null ? null : Numbers.Parse(target.Groups["value"].Value),
            target?.Groups["unit"].Value,
            Value(text, "frequency"),
            deadline,
            isPartOfDeadline ? null : condition
        );
    }

    private static string? Value(string text, string part) => Find(text, part)?.Groups["value"].Value.Trim();

    private static System.Text.RegularExpressions.Match? Find(string text, string part) =>
        Rules.Of("terms").Where(rule => rule.Attribute == part).Select(rule => rule.First(text)).FirstOrDefault(match => match is not null);
}
