using Sinergi.Kernel;
using Sinergi.Modules.Preparations.Contracts;
using Sinergi.Modules.Preparations.Data;
using Sinergi.Modules.Preparations.Domain;
using Sinergi.Modules.Preparations.Domain.Signatures;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Data;

namespace Sinergi.Modules.Preparations.Sign;

/// <summary>Writes down who signs and in which order, and asks the first group.</summary>
public sealed class SigningPlanHandler(
    SinergiDb db,
    Processes processes,
    PreparationActs acts,
    PreparationReader reader,
    Signings signings,
    SigningNews news
)
{
    public async Task<ChangeOutcome> HandleAsync(Guid id, SigningPlanInput input, CancellationToken cancellationToken)
    {
        if (input.Problems() is { Count: > 0 } problems)
        {
            return new ChangeOutcome.Invalid(problems);
        }

        return await processes.RunAsync(
            PreparationProcesses.PlanSigning,
            input.Key,
            null,
            process => WriteAsync(id, input, process, cancellationToken),
            cancellationToken
        );
    }

    public Task<ChangeOutcome> OpenAsync(Guid id, Guid key, CancellationToken cancellationToken) =>
        acts.RunAsKeeperAsync(
            PreparationProcesses.OpenSigning,
            id,
            key,
            async on =>
            {
                if (
                    on.Preparation.State is not PreparationState.Signing
                    || await signings.StoredAsync(id, cancellationToken) is not { } signing
                )
                {
                    return ChangeOutcome.Refuse("", "preparations.sign.refused.not_planned");
                }

                var situation = new SigningSituation(signings.RoleOf(on.Preparation))
                {
                    WithoutSigner = WithoutSigner(on.Preparation, signing),
                    ImpossibleGroups = [.. signing.Order.Impossible.Select(g => $"{g}")],
                };
                if (SignatureRefusals.Enter(signing, SigningAction.Open, situation, "") is { } refused)
                {
                    return refused;
                }

                signing.Signers.ForEach(s => s.RefusedBecause = null);
                on.Process.Record(new SigningOpened(id, signing.Signers.Count, signing.Order.Standing(signing.Signed).Count));
                await news.TurnAsync(on, signing, null, cancellationToken);
                return null;
            },
            cancellationToken
        );

    /// <summary>Parties for whom nobody signs.</summary>
    public static IReadOnlyList<string> WithoutSigner(Preparation preparation, Signing signing) =>
        [
            .. preparation
                .Parties.Where(p => !signing.Signers.Exists(s => s.PartyId == p.Id))
                .OrderBy(p => p.Position)
                .Select(p => p.PrintedName),
        ];

    private async Task<ChangeOutcome> WriteAsync(
        Guid id,
        SigningPlanInput input,
        RunningProcess process,
        CancellationToken cancellationToken
    )
    {
        if (await acts.StoredAsync(id, cancellationToken) is not { } preparation)
        {
            return new ChangeOutcome.NotFound();
        }

        if (preparation.State is not PreparationState.Signing)
        {
            return ChangeOutcome.Refuse("", "preparations.sign.not_now");
        }

        var stored = await signings.StoredAsync(id, cancellationToken);
        if ((stored?.PlanRevision ?? Guid.Empty) != input.Revision)
        {
            return new ChangeOutcome.Conflict();
        }

        var signing = stored ?? Begin(id);
        if (SignatureRefusals.Enter(signing, SigningAction.Plan, new SigningSituation(signings.RoleOf(preparation)), "") is { } refused)
        {
            return refused;
        }

        if (await WriteSignersAsync(preparation, signing, input, cancellationToken) is { } wrong)
        {
            return wrong;
        }

        WriteGroups(signing, input);
        signing.PlanRevision = NewId.Next();
        acts.Touch(preparation, process.At);
        process.Record(new SigningPlanned(id, signing.Signers.Count, signing.Groups.Count));
        return new ChangeOutcome.Saved(id);
    }

    private Signing Begin(Guid preparationId)
    {
        var signing = new Signing
        {
            Id = NewId.Next(),
            PreparationId = preparationId,
            State = SigningState.Planned,
            PlanRevision = NewId.Next(),
        };
        db.Add(signing);
        return signing;
    }

    private async Task<ChangeOutcome.Invalid?> WriteSignersAsync(
        Preparation preparation,
        Signing signing,
        SigningPlanInput input,
        CancellationToken cancellationToken
    )
    {
        var institutions = preparation.Parties.Select(p => p.InstitutionId).OfType<Guid>().ToList();
        var officers = (await reader.OfficersOfAsync(institutions, cancellationToken)).ToDictionary(o => o.PostId);
        List<Signer> kept = [];
        foreach (var (i, row) in input.Signers.Index().Where(r => !r.Item.IsEmpty))
        {
            if (preparation.Parties.Find(p => p.Id == row.PartyId) is not { } party)
            {
                return ChangeOutcome.Refuse($"Input.Signers[{i}].PartyId", "preparations.contact.party_missing");
            }

            var officer = row.PostId is { } post ? officers.GetValueOrDefault(post) : null;
            if (row.PostId is not null && (officer is null || officer.InstitutionId != party.InstitutionId))
            {
                return ChangeOutcome.Refuse($"Input.Signers[{i}].PostId", "preparations.contact.foreign_post");
            }

            var name = Written(row.Name) ?? officer?.Name;
            if (name is null)
            {
                return ChangeOutcome.Refuse($"Input.Signers[{i}].Name", "preparations.sign.name_missing");
            }

            var signer = signing.Signers.Find(s => s.Id == row.Id && !kept.Contains(s)) ?? Add(signing, party.Id, name);
            (signer.PartyId, signer.PostId, signer.Name) = (party.Id, officer?.PostId, name);
            (signer.Title, signer.Group, signer.Position) = (Written(row.Title) ?? officer!.Title, row.Group, kept.Count);
            kept.Add(signer);
        }

        foreach (var gone in signing.Signers.Except(kept).ToList())
        {
            if (gone.Letter is { } letter)
            {
                db.Remove(letter);
            }

            signing.Signers.Remove(gone);
            db.Remove(gone);
        }

        return null;
    }

    private Signer Add(Signing signing, Guid partyId, string name)
    {
        var signer = new Signer
        {
            Id = NewId.Next(),
            SigningId = signing.Id,
            PreparationId = signing.PreparationId,
            PartyId = partyId,
            Group = 1,
            Position = 0,
            Name = name,
            Title = "",
        };
        signing.Signers.Add(signer);
        db.Add(signer);
        return signer;
    }

    private void WriteGroups(Signing signing, SigningPlanInput input)
    {
        var used = signing.Signers.Select(s => s.Group).ToHashSet();
        foreach (var gone in signing.Groups.Where(g => !used.Contains(g.Number)).ToList())
        {
            signing.Groups.Remove(gone);
            db.Remove(gone);
        }

        foreach (var number in used)
        {
            var group = signing.Groups.Find(g => g.Number == number);
            if (group is null)
            {
                group = new SigningGroup
                {
                    Id = NewId.Next(),
                    SigningId = signing.Id,
                    PreparationId = signing.PreparationId,
                    Number = number,
                };
                signing.Groups.Add(group);
                db.Add(group);
            }

            group.Needed = input.Groups.ElementAtOrDefault(number - 1)?.Needed;
        }
    }

    private static string? Written(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
