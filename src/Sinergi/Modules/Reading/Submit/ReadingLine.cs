using Sinergi.Modules.Reading.Data;

namespace Sinergi.Modules.Reading.Submit;

/// <summary>A reading as lists show it.</summary>
/// <param name="Pages">0 while nobody knows.</param>
/// <param name="Undecided">Records of which nothing has become yet.</param>
public sealed record ReadingLine(
    Guid Id,
    string FileName,
    ReadingState State,
    DateTime SubmittedAt,
    int PagesDone,
    int Pages,
    int Records,
    int Undecided
);

internal static class ReadingLines
{
    public static IQueryable<ReadingLine> AsLines(this IQueryable<ReadingSession> sessions) =>
        sessions.Select(s => new ReadingLine(
            s.Id,
            s.Document!.FileName,
            s.State,
            s.SubmittedAt,
            s.PagesDone,
            s.Pages,
            s.Records.Count,
            s.Records.Count(r => !r.Dismissed && r.RegisteredId == null)
        ));
}
