using Microsoft.EntityFrameworkCore;
using Sinergi.Kernel;
using Sinergi.Modules.Institutions.Contracts;
using Sinergi.Modules.Institutions.Data;
using Sinergi.Modules.Institutions.Domain;
using Sinergi.Modules.Institutions.Shared;
using Sinergi.Platform.Access;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Data;

namespace Sinergi.Modules.Institutions.Mandates;

public abstract record MandateOutcome
{
    private MandateOutcome() { }

    public sealed record Saved : MandateOutcome;

    public sealed record Invalid(IReadOnlyList<FieldError> Errors) : MandateOutcome;

    public sealed record NotFound : MandateOutcome;

    public TResult Match<TResult>(Func<Saved, TResult> saved, Func<Invalid, TResult> invalid, Func<NotFound, TResult> notFound) =>
        this switch
        {
            Saved s => saved(s),
            Invalid i => invalid(i),
            NotFound n => notFound(n),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
}

public sealed record MandateRow(StatutoryMandate Mandate, string Body, string Territory);

/// <summary>
/// Mandates by law, kept by the central office. For everyone else, the inspected side above all, they are not there; their events
/// stand on no timeline but their own.
/// </summary>
public sealed class MandateDesk(SinergiDb db, Processes processes, Remit remit)
{
    // Laws that let someone look into prisons are few; all of them fit on one page.
    private const int MostMandates = 200;

    public Task<bool> OpenAsync(CancellationToken cancellationToken) => remit.IsCentralAsync(cancellationToken);

    public DateOnly Today => remit.Today;

    public async Task<IReadOnlyList<MandateRow>> ListAsync(CancellationToken cancellationToken) =>
        await db.Set<StatutoryMandate>()
            .AsNoTracking()
            .Join(db.Set<Institution>(), m => m.BodyId, i => i.Id, (m, body) => new { Mandate = m, Body = body.Name })
            .Join(
                db.Set<Institution>(),
                m => m.Mandate.TerritoryId,
                i => i.Id,
                (m, territory) =>
                    new
                    {
                        m.Mandate,
                        m.Body,
                        Territory = territory.Name,
                    }
            )
            .OrderByDescending(m => m.Mandate.From)
            .ThenBy(m => m.Mandate.Id)
            .Take(MostMandates)
            .Select(m => new MandateRow(m.Mandate, m.Body, m.Territory))
            .ToListAsync(cancellationToken);

    public async Task<MandateRow?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        await OpenAsync(cancellationToken) ? (await ListAsync(cancellationToken)).FirstOrDefault(m => m.Mandate.Id == id) : null;

    /// <summary>A partner that may hold a mandate.</summary>
    public Task<Institution?> BodyAsync(Guid? id, CancellationToken cancellationToken) =>
        db.Set<Institution>()
            .AsNoTracking()
            .SingleOrDefaultAsync(
                i => i.Id == id && !i.Closed && (i.Kind == InstitutionKind.Partner || i.Kind == InstitutionKind.PartnerBranch),
                cancellationToken
            );

    /// <summary>A part of the corrections tree.</summary>
    public Task<Institution?> TerritoryAsync(Guid? id, CancellationToken cancellationToken) =>
        db.Set<Institution>()
            .AsNoTracking()
            .SingleOrDefaultAsync(
                i => i.Id == id && !i.Closed && i.Kind != InstitutionKind.Partner && i.Kind != InstitutionKind.PartnerBranch,
                cancellationToken
            );

    public Task<MandateOutcome> CreateAsync(Guid bodyId, Guid territoryId, MandateInput input, CancellationToken cancellationToken) =>
        processes.RunAsync<MandateOutcome>(
            InstitutionProcesses.CreateMandate,
            input.Key,
            reason: null,
            async running =>
            {
                if (
                    !await OpenAsync(cancellationToken)
                    || await BodyAsync(bodyId, cancellationToken) is null
                    || await TerritoryAsync(territoryId, cancellationToken) is null
                )
                {
                    return new MandateOutcome.NotFound();
                }

                var errors = input.Errors().ToList();
                if (errors.Count > 0)
                {
                    return new MandateOutcome.Invalid(errors);
                }

                var mandate = new StatutoryMandate
                {
                    Id = NewId.Next(),
                    BodyId = bodyId,
                    TerritoryId = territoryId,
                    Category = input.Category!.Value,
                    Law = input.Law!.Trim(),
                    From = input.From!.Value,
                    Until = input.Until,
                };
                db.Add(mandate);
                running.Record(
                    new MandateCreated(
                        mandate.Id,
                        bodyId,
                        territoryId,
                        mandate.Category.ToString(),
                        mandate.Law,
                        mandate.From,
                        mandate.Until
                    )
                );
                return new MandateOutcome.Saved();
            },
            cancellationToken
        );

    public Task<MandateOutcome> EndAsync(Guid id, DateOnly? until, string? reason, Guid key, CancellationToken cancellationToken) =>
        processes.RunAsync<MandateOutcome>(
            InstitutionProcesses.EndMandate,
            key,
            reason,
            async running =>
            {
                var mandate = await OpenAsync(cancellationToken)
                    ? await db.Set<StatutoryMandate>().SingleOrDefaultAsync(m => m.Id == id, cancellationToken)
                    : null;
                if (mandate is null)
                {
                    return new MandateOutcome.NotFound();
                }

                List<FieldError> errors = [.. Forms.Line(reason, "Reason", Limits.Sentence, required: true)];
                if (until is not { } last || last < mandate.From)
                {
                    errors.Add(new FieldError("Until", until is null ? "people.error.until_missing" : "people.error.until_before_from"));
                    return new MandateOutcome.Invalid(errors);
                }

                if (errors.Count > 0)
                {
                    return new MandateOutcome.Invalid(errors);
                }

                running.Record(new MandateEnded(id, mandate.Until, last));
                mandate.Until = last;
                return new MandateOutcome.Saved();
            },
            cancellationToken
        );
}
