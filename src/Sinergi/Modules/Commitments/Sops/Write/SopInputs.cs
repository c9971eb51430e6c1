using Sinergi.Modules.Commitments.Activities.Plan;
using Sinergi.Modules.Commitments.Contracts;
using Sinergi.Modules.Commitments.Domain.Sops;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Data;
using Sinergi.Platform.Ui;

namespace Sinergi.Modules.Commitments.Sops.Write;

/// <summary>Who is to read a version.</summary>
public enum WhoReads
{
    /// <summary>Every party and every unit that takes part, as they are when it is saved.</summary>
    All,
    Chosen,
}

/// <summary>What one says of a version.</summary>
public class VersionInput
{
    public Guid Key { get; set; }
    public IFormFile? File { get; set; }
    public string? Text { get; set; }

    [DateInput]
    public DateOnly? Dated { get; set; }

    [DateInput]
    public DateOnly? ReviewBy { get; set; }
    public string? Changes { get; set; }
    public WhoReads Whom { get; set; }
    public List<Guid> Readers { get; set; } = [];

    /// <param name="number">Which version it is: from the second one on it says what is different.</param>
    /// <param name="hasFile">A file is there already.</param>
    public IReadOnlyList<FieldProblem> Problems(DateOnly today, int number, bool hasFile)
    {
        var found = new ActivityProblems();
        var empty = string.IsNullOrWhiteSpace(Text) && File is not { Length: > 0 } && !hasFile;
        found.When(empty, nameof(Text), SopStates.SomethingIsWritten.MessageKey);
        found.Text(nameof(Text), Text, Limits.LongText);
        found.Text(nameof(Changes), Changes, Limits.Sentence, number > 1 ? "sops.form.changes_missing" : null);
        found.Day(nameof(Dated), Dated, "sops.form.dated_missing");
        found.Day(nameof(ReviewBy), ReviewBy, "sops.form.review_missing");
        found.When(ReviewBy <= today, nameof(ReviewBy), SopStates.ReviewLiesAhead.MessageKey);
        found.When(Whom is WhoReads.Chosen && Readers.Count == 0, nameof(Readers), "sops.form.readers_missing");
        return found.All;
    }

    /// <summary>Fills a draft in.</summary>
    public void WriteTo(SopVersion version, Guid? document)
    {
        version.Text = Trimmed(Text);
        version.DocumentId = document ?? version.DocumentId;
        version.Dated = Dated!.Value;
        version.ReviewBy = ReviewBy!.Value;
        version.Changes = version.Number > 1 ? Trimmed(Changes) : null;
    }

    public static SopTerms Terms(SopVersion version, IReadOnlyList<Guid> readers) =>
        new(version.Dated, version.ReviewBy, version.Text, version.DocumentId, version.Changes, readers);

    protected static string? Trimmed(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}

/// <summary>What one says to write the next version, or to change the draft.</summary>
public sealed class DraftInput : VersionInput
{
    public Guid Revision { get; set; }

    public static DraftInput Of(Sop sop, IReadOnlyList<Guid> readers, DateOnly today) =>
        sop.Pending is { } draft
            ? new DraftInput
            {
                Revision = sop.Revision,
                Text = draft.Text,
                Dated = draft.Dated,
                ReviewBy = draft.ReviewBy,
                Changes = draft.Changes,
                Whom = WhoReads.Chosen,
                Readers = [.. readers],
            }
            : new DraftInput
            {
                Revision = sop.Revision,
                Text = sop.Leading.Text,
                Dated = today,
                Whom = WhoReads.Chosen,
                Readers = [.. readers],
            };
}

/// <summary>What one says to begin an SOP with its first version.</summary>
public sealed class NewSopInput : VersionInput
{
    public string? Title { get; set; }
    public string? Number { get; set; }
    public string? Subject { get; set; }
    public Guid? OwnerId { get; set; }
    public List<Guid> Commitments { get; set; } = [];

    public string? TrimmedNumber => Trimmed(Number);

    public IReadOnlyList<FieldProblem> Problems(DateOnly today)
    {
        var found = new ActivityProblems();
        found.Text(nameof(Title), Title, Limits.DefaultText, "sops.form.title_missing");
        found.Text(nameof(Number), Number, Limits.Name);
        found.Text(nameof(Subject), Subject, Limits.DefaultText, "sops.form.subject_missing");
        found.When(OwnerId is null, nameof(OwnerId), "sops.form.owner_missing");
        return [.. found.All, .. Problems(today, 1, hasFile: false)];
    }
}
