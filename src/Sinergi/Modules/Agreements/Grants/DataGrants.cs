using Microsoft.EntityFrameworkCore;
using Sinergi.Kernel;
using Sinergi.Kernel.Time;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Agreements.Data;
using Sinergi.Modules.Agreements.Domain;
using Sinergi.Platform.Access;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Data;

namespace Sinergi.Modules.Agreements.Grants;

public sealed class GrantInput
{
    public Guid Key { get; set; }
    public Guid? Grantee { get; set; }
    public DataCategory Category { get; set; }
    public string? Purpose { get; set; }
    public string? LegalBasis { get; set; }
    public List<Guid> Units { get; set; } = [];

    [Platform.Ui.DateInput]
    public DateOnly? Until { get; set; }
}

/// <summary>What a grant could name: partners that are parties, and the units that the agreement touches.</summary>
public sealed record GrantChoices(
    Agreement Agreement,
    DateOnly Today,
    IReadOnlyList<Institution> Grantees,
    IReadOnlyList<Institution> Units
)
{
    public bool InForce => Agreement.IsInForceOn(Today);

    public DateOnly LatestEnd => AgreementRules.LatestEndOfGrant(Today, Agreement.TermEnd);
}

/// <summary>
/// Lets a partner reach one category of personal data. The agreement that carries the grant must be in force, and a grant never outlives
/// it or a year.
/// </summary>
public sealed class DataGrants(SinergiDb db, Processes processes, IUnboundUnits unbound, CurrentActor current, TimeProvider clock)
{
    public async Task<GrantChoices?> ChoicesAsync(Guid agreementId, CancellationToken cancellationToken)
    {
        var agreement = await db.Set<Agreement>().AsNoTracking().SingleOrDefaultAsync(a => a.Id == agreementId, cancellationToken);
        if (agreement is null)
        {
            return null;
        }

        var involved = await InvolvedInstitutions.Of(db, agreementId).ToListAsync(cancellationToken);
        // A unit that was only asked to countersign gives nobody access to its data.
        var asked = await unbound.OfAsync(agreementId, cancellationToken);
        return new GrantChoices(
            agreement,
            current.Required.Zone.DateAt(clock.GetUtcNow().UtcDateTime),
            [.. involved.Where(i => !i.IsCorrections)],
            [.. involved.Where(i => i.IsCorrections && !asked.Contains(i.Id))]
        );
    }

    public async Task<InputErrors> GrantAsync(GrantChoices choices, GrantInput input, CancellationToken cancellationToken)
    {
        var errors = Check(choices, input);
        if (!errors.Any)
        {
            await processes.RunAsync(
                AgreementProcesses.GrantData,
                input.Key,
                null,
                process => Task.FromResult(Store(choices, input, process)),
                cancellationToken
            );
        }

        return errors;
    }

    public Task<bool> RevokeAsync(Guid agreementId, Guid grantId, Guid formKey, string? reason, CancellationToken cancellationToken) =>
        processes.RunAsync(
            AgreementProcesses.RevokeData,
            formKey,
            reason,
            async process =>
            {
                var grant = await db.Set<DataGrant>()
                    .SingleOrDefaultAsync(g => g.Id == grantId && g.AgreementId == agreementId && g.RevokedAt == null, cancellationToken);
                if (grant is null)
                {
                    return false;
                }

                grant.RevokedAt = process.At;
                process.Record(new DataGrantRevoked(agreementId, grantId, grant.GranteeId));
                return true;
            },
            cancellationToken
        );

    private static InputErrors Check(GrantChoices choices, GrantInput input)
    {
        var errors = new InputErrors();
        if (!choices.InForce)
        {
            errors.Add("", "agreements.grant.not_in_force");
        }

        if (choices.Grantees.All(g => g.Id != input.Grantee))
        {
            errors.Add(nameof(input.Grantee), "agreements.grant.grantee_missing");
        }

        errors.Required(nameof(input.Purpose), input.Purpose, Limits.DefaultText);
        errors.Required(nameof(input.LegalBasis), input.LegalBasis, Limits.DefaultText);
        if (input.Units.Count == 0 || input.Units.Any(u => choices.Units.All(c => c.Id != u)))
        {
            errors.Add(nameof(input.Units), "agreements.grant.units_missing");
        }

        if (input.Until is null || input.Until < choices.Today || input.Until > choices.LatestEnd)
        {
            errors.Add(nameof(input.Until), "agreements.grant.until_wrong");
        }

        return errors;
    }

    private bool Store(GrantChoices choices, GrantInput input, RunningProcess process)
    {
        var grant = new DataGrant
        {
            Id = NewId.Next(),
            AgreementId = choices.Agreement.Id,
            GranteeId = input.Grantee!.Value,
            Category = input.Category,
            Purpose = input.Purpose!.Trim(),
            LegalBasis = input.LegalBasis!.Trim(),
            From = choices.Today,
            Until = input.Until!.Value,
        };
        var units = input.Units.Distinct().ToList();
        grant.Units.AddRange(units.Select(u => new DataGrantUnit { DataGrantId = grant.Id, InstitutionId = u }));
        db.Add(grant);
        process.Record(
            new DataGranted(
                grant.AgreementId,
                grant.Id,
                grant.GranteeId,
                grant.Category,
                grant.Purpose,
                grant.LegalBasis,
                grant.From,
                grant.Until,
                units
            )
        );
        return true;
    }
}
