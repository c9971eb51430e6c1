using Sinergi.Modules.Preparations.Domain;
using Sinergi.Modules.Preparations.Domain.Signatures;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Data;

namespace Sinergi.Modules.Preparations.Sign;

/// <summary>Who signs, as one form; rows that stay empty are dropped.</summary>
public sealed class SigningPlanInput
{
    private const int EmptyRows = 2;

    public Guid Key { get; set; }

    /// <summary>Of the plan that the form was filled from; empty while there is none.</summary>
    public Guid Revision { get; set; }
    public List<SignerRow> Signers { get; set; } = [];

    /// <summary>By number of the group, from 1: how many of it are needed.</summary>
    public List<GroupRow> Groups { get; set; } = [];

    /// <summary>Filled from the plan that stands; the first one begins with one signer for each party, all in one group.</summary>
    public static SigningPlanInput Of(Preparation preparation, Signing? signing)
    {
        var rows = signing is { Signers.Count: > 0 }
            ? signing.Signers.OrderBy(s => s.Group).ThenBy(s => s.Position).Select(SignerRow.Of)
            : preparation.Parties.OrderBy(p => p.Position).Select(p => new SignerRow { PartyId = p.Id });
        var groups = Math.Min(SigningOrder.MostGroups, (signing?.Signers.Select(s => s.Group).DefaultIfEmpty().Max() ?? 0) + 1);
        return new SigningPlanInput
        {
            Revision = signing?.PlanRevision ?? Guid.Empty,
            Signers = [.. rows, .. Enumerable.Range(0, EmptyRows).Select(_ => new SignerRow())],
            Groups =
            [
                .. Enumerable
                    .Range(1, Math.Max(2, groups))
                    .Select(n => new GroupRow { Needed = signing?.Groups.Find(g => g.Number == n)?.Needed }),
            ],
        };
    }

    public IReadOnlyList<FieldProblem> Problems()
    {
        var problems = new ProblemList();
        problems.Refuse(Signers.Count(s => !s.IsEmpty) > SigningOrder.MostSigners, nameof(Signers), "preparations.sign.too_many");
        foreach (var (i, row) in Signers.Index().Where(r => !r.Item.IsEmpty))
        {
            var at = $"{nameof(Signers)}[{i}]";
            problems.Refuse(row.PartyId is null, $"{at}.PartyId", "preparations.contact.party_missing");
            problems.Refuse(row.PostId is null && string.IsNullOrWhiteSpace(row.Name), $"{at}.Name", "preparations.sign.name_missing");
            problems.Refuse(row.PostId is null && string.IsNullOrWhiteSpace(row.Title), $"{at}.Title", "preparations.sign.title_missing");
            problems.Refuse(row.Name?.Trim().Length > Limits.Name, $"{at}.Name", "agreements.error.tooLong", Limits.Name);
            problems.Refuse(row.Title?.Trim().Length > Limits.Name, $"{at}.Title", "agreements.error.tooLong", Limits.Name);
            problems.Refuse(
                row.Group is < 1 or > SigningOrder.MostGroups,
                $"{at}.Group",
                "preparations.sign.group_wrong",
                SigningOrder.MostGroups
            );
        }

        foreach (var (i, group) in Groups.Index())
        {
            problems.Refuse(
                group.Needed is < 1 or > SigningOrder.MostSigners,
                $"{nameof(Groups)}[{i}].Needed",
                "preparations.sign.needed_wrong",
                SigningOrder.MostSigners
            );
        }

        return problems.All;
    }
}

/// <summary>A signer as the form holds it.</summary>
public sealed class SignerRow
{
    /// <summary>Of a signer that is in the plan already.</summary>
    public Guid? Id { get; set; }
    public Guid? PartyId { get; set; }
    public Guid? PostId { get; set; }
    public string? Name { get; set; }
    public string? Title { get; set; }
    public int Group { get; set; } = 1;

    /// <summary>A party alone names nobody.</summary>
    public bool IsEmpty => PostId is null && string.IsNullOrWhiteSpace(Name) && string.IsNullOrWhiteSpace(Title);

    public static SignerRow Of(Signer signer) =>
        new()
        {
            Id = signer.Id,
            PartyId = signer.PartyId,
            PostId = signer.PostId,
            Name = signer.Name,
            Title = signer.Title,
            Group = signer.Group,
        };
}

public sealed class GroupRow
{
    public int? Needed { get; set; }
}
