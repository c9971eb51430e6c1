using Sinergi.Kernel.Text;
using Sinergi.Platform.Data;

namespace Sinergi.Modules.Commitments.Domain.Activities;

/// <summary>A line as somebody wrote it down.</summary>
public sealed record AttendanceLine(string Name, string Institution, string? Role)
{
    /// <summary>Two lines with the same key are the same person written twice.</summary>
    public string Key => KeyOf(Name, Institution);

    public static string KeyOf(string name, string institution) => $"{TextFold.Fold(name)}|{TextFold.Fold(institution)}";
}

/// <param name="Number">Of the line in what was pasted, from 1.</param>
/// <param name="TextKey">What is wrong with it.</param>
public sealed record AttendanceLineProblem(int Number, string TextKey, string Word = "");

/// <summary>An attendance list as it is pasted: one person a line, "name; institution; role", parted by semicolons or tabs.</summary>
public static class AttendanceSheet
{
    /// <summary>Lines taken at once; a longer list is pasted in parts.</summary>
    public const int MostLines = 100;
    private const int MostProblems = 10;

    public static (IReadOnlyList<AttendanceLine> Lines, IReadOnlyList<AttendanceLineProblem> Problems) Read(string? pasted)
    {
        var written = (pasted ?? "").ReplaceLineEndings("\n").Split('\n').Index().Where(l => !string.IsNullOrWhiteSpace(l.Item)).ToList();
        if (written.Count is 0 or > MostLines)
        {
            return ([], [new AttendanceLineProblem(0, written.Count == 0 ? "activities.list.empty" : "activities.list.too_many")]);
        }

        List<AttendanceLine> lines = [];
        List<AttendanceLineProblem> problems = [];
        HashSet<string> seen = new(StringComparer.Ordinal);
        foreach (var (index, text) in written)
        {
            var parts = text.Split(';', '\t');
            var cells = Array.ConvertAll(parts, p => p.Trim());
            var line = new AttendanceLine(
                cells[0],
                cells.ElementAtOrDefault(1) ?? "",
                cells.ElementAtOrDefault(2) is { Length: > 0 } r ? r : null
            );
            var wrong = Problem(line, cells.Length) ?? (seen.Add(line.Key) ? null : "activities.list.twice");
            if (wrong is not null)
            {
                problems.Add(
                    new AttendanceLineProblem(index + 1, wrong, line.Name.Length <= Limits.Code ? line.Name : line.Name[..Limits.Code])
                );
                continue;
            }

            lines.Add(line);
        }

        return (problems.Count == 0 ? lines : [], [.. problems.Take(MostProblems)]);
    }

    /// <summary>What is wrong with one line, by the key of its text; null when nothing is.</summary>
    public static string? Problem(AttendanceLine line, int cells = 3) =>
        line.Name.Length == 0 ? "activities.list.no_name"
        : line.Institution.Length == 0 ? "activities.list.no_institution"
        : cells > 3 ? "activities.list.too_many_parts"
        : line.Name.Length > Limits.Name || line.Institution.Length > Limits.Name || line.Role?.Length > Limits.Name
            ? "activities.list.too_long"
        : null;
}
