using Microsoft.EntityFrameworkCore;
using Sinergi.Kernel;
using Sinergi.Modules.Institutions.Contracts;
using Sinergi.Modules.Institutions.Data;
using Sinergi.Modules.Institutions.Shared;
using Sinergi.Platform.Access;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Data;
using Sinergi.Platform.Tasks;
using Sinergi.Platform.Ui;

namespace Sinergi.Modules.Institutions.Papers;

public sealed class PaperInput
{
    public Guid Key { get; set; }
    public string? Kind { get; set; }
    public string? Number { get; set; }

    [DateInput]
    public DateOnly? IssuedOn { get; set; }

    [DateInput]
    public DateOnly? ValidUntil { get; set; }
    public string? Note { get; set; }

    public IReadOnlyList<FieldProblem> Problems(DateOnly today)
    {
        var problems = new ProblemList();
        problems.Refuse(PaperKinds.Find(Kind) is null, nameof(Kind), "institutions.papers.kind_missing");
        problems.Refuse(Number?.Trim().Length > Limits.Name, nameof(Number), "institutions.error.too_long", Limits.Name);
        problems.Refuse(IssuedOn > today, nameof(IssuedOn), "institutions.papers.issued_later");
        problems.Refuse(ValidUntil < IssuedOn, nameof(ValidUntil), "institutions.papers.ends_before");
        problems.Refuse(Note?.Trim().Length > Limits.DefaultText, nameof(Note), "institutions.error.too_long", Limits.DefaultText);
        return problems.All;
    }
}

/// <summary>Puts a paper that an office has looked at on record; it takes the place of the one of its kind before it.</summary>
public sealed class PaperDesk(SinergiDb db, Processes processes, PaperBook book, Remit remit, WorkTasks tasks, CurrentActor current)
{
    public const string ExpiringKind = "institutions.paper_expiring";

    public async Task<ChangeOutcome> AddAsync(Guid partnerId, PaperInput input, CancellationToken cancellationToken) =>
        input.Problems(remit.Today) is { Count: > 0 } problems
            ? new ChangeOutcome.Invalid(problems)
            : await processes.RunAsync<ChangeOutcome>(
                InstitutionProcesses.CheckPaper,
                input.Key,
                null,
                async running =>
                {
                    if (await book.PartnerAsync(partnerId, cancellationToken) is null || !await book.IsOfficeAsync(cancellationToken))
                    {
                        return new ChangeOutcome.NotFound();
                    }

                    var actor = current.Required;
                    var paper = new PartnerPaper
                    {
                        Id = NewId.Next(),
                        InstitutionId = partnerId,
                        Kind = input.Kind!,
                        Number = Forms.Clean(input.Number),
                        IssuedOn = input.IssuedOn,
                        ValidUntil = input.ValidUntil,
                        Note = Forms.Clean(input.Note),
                        CheckedByPostId = actor.PostId,
                        CheckedByInstitutionId = actor.InstitutionId,
                        CheckedAt = running.At,
                    };
                    foreach (var former in await FormerAsync(paper, cancellationToken))
                    {
                        former.ReplacedAt = running.At;
                        await tasks.CloseAsync(ExpiringKind, former.Id, running.At, cancellationToken);
                    }

                    db.Add(paper);
                    running.Record(new PaperChecked(partnerId, paper.Id, paper.Kind, paper.IssuedOn, paper.ValidUntil));
                    return new ChangeOutcome.Saved(paper.Id);
                },
                cancellationToken
            );

    private Task<List<PartnerPaper>> FormerAsync(PartnerPaper paper, CancellationToken cancellationToken) =>
        db.Set<PartnerPaper>()
            .Where(p => p.InstitutionId == paper.InstitutionId && p.Kind == paper.Kind && p.ReplacedAt == null)
            .ToListAsync(cancellationToken);
}
