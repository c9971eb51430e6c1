using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Sinergi.Platform.Access.Merging;
using Sinergi.Platform.Data;
using Sinergi.Testing;

namespace Sinergi.Tests.Web.Institutions;

public sealed class InstitutionColumnTests(TwoHosts hosts) : IClassFixture<TwoHosts>
{
    /// <summary>Columns that name an institution and do not follow a merge, each with its reason. A new one follows, or comes here with one.</summary>
    private static readonly Dictionary<string, string> Stay = new(StringComparer.Ordinal)
    {
        ["CountersigningUnit.SuccessorId"] = "Offices of Corrections, which are not merged.",
        ["DataGrantUnit.InstitutionId"] = "Offices of Corrections, which are not merged.",
        ["IndicatorSummary.InstitutionId"] = "Sums by the path of a report, recounted from its offices each night.",
        ["Institution.MergedIntoId"] = "Says that it was merged.",
        ["Institution.ParentId"] = "The tree; one with branches is not merged.",
        ["InstitutionAlias.InstitutionId"] = "Names resolve to the successor.",
        ["InstitutionMerge.FromId"] = "The merge itself.",
        ["InstitutionMerge.IntoId"] = "The merge itself.",
        ["MergedScope.InstitutionId"] = "The merge itself.",
        ["PersonalRead.InstitutionId"] = "The trail keeps the name of its time.",
        ["Process.InstitutionId"] = "The trail keeps the name of its time.",
        ["Publication.ProposedByInstitutionId"] = "Offices of Corrections, which are not merged.",
        ["ReportOffice.InstitutionId"] = "Offices of Corrections, which are not merged.",
        ["ScopeEntry.InstitutionId"] = "Moved with a ledger of its own.",
    };

    [Fact]
    public async Task Column_ThatNamesAnInstitution_FollowsAMergeOrSaysWhyNot()
    {
        var names = await hosts[TestDatabase.Sqlite]
            .QueryAsync(db =>
            {
                var following = InstitutionColumns.Of(db.Model).Select(c => c.Name).ToHashSet();
                return Task.FromResult(
                    db.Model.GetEntityTypes()
                        .SelectMany(e => e.GetProperties().Select(p => (Name: $"{e.ClrType.Name}.{p.Name}", Property: p)))
                        .Where(c => InstitutionColumns.Names(c.Property) || c.Name.EndsWith("InstitutionId", StringComparison.Ordinal))
                        .Select(c => c.Name)
                        .Where(name => !following.Contains(name))
                        .Distinct()
                        .Order(StringComparer.Ordinal)
                        .ToList()
                );
            });

        Assert.Empty(names.Except(Stay.Keys));
        Assert.Empty(Stay.Keys.Except(names));
    }
}
