using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Sinergi.Kernel.Time;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Agreements.Domain;
using Sinergi.Platform.Access;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Data;
using Sinergi.Platform.Provisions;
using Sinergi.Platform.Search;

namespace Sinergi.Modules.Agreements.Data;

/// <summary>The agreements of a filter within the scope of whoever asks: one question to the database, which nothing has read yet.</summary>
public sealed class AgreementFinder(
    SinergiDb db,
    SearchIndex search,
    ProvisionBook provisions,
    IAgreementCensus census,
    IIdleAgreements idle,
    CurrentActor actor,
    TimeProvider clock
)
{
    public DateOnly Today => actor.Required.Zone.DateAt(clock.GetUtcNow().UtcDateTime);

    public async Task<IQueryable<Agreement>> FindAsync(AgreementFilter filter, CancellationToken cancellationToken)
    {
        var found = await search.HoldingAsync(db.Set<Agreement>().AsNoTracking(), a => a.Id, filter.Words, cancellationToken);
        found = await OfThemeAsync(found, filter.Theme, cancellationToken);
        found = await OfValidityAsync(found, filter, cancellationToken);
        if (filter.Kinds is { Count: > 0 } kinds)
        {
            found = found.Where(a => kinds.Contains(a.Kind));
        }

        if (filter.Unit is { } unit)
        {
            found = found.Where(a => db.ScopeEntries.Any(s => s.InstitutionId == unit && s.RecordId == a.Id));
        }

        found = WithPartner(Signed(found, filter), filter);
        foreach (var gap in filter.Gaps.Distinct())
        {
            found = found.Where(Lacks(gap, Today));
        }

        return found;
    }

    /// <summary>All words in one and the same field. The index of words leads to the few agreements whose fields are looked at.</summary>
    private async Task<IQueryable<Agreement>> OfThemeAsync(IQueryable<Agreement> found, string? theme, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(theme))
        {
            return found;
        }

        var fields = SearchIndex
            .Understand(theme)
            .Select(CooperationField.TermInside)
            .Aggregate(db.Set<CooperationField>().AsNoTracking(), (narrower, term) => narrower.Where(field => field.Terms.Contains(term)));
        var holding = await search.HoldingAsync(found, a => a.Id, theme, cancellationToken);
        return holding.Where(a => fields.Any(field => field.AgreementId == a.Id));
    }

    private async Task<IQueryable<Agreement>> OfValidityAsync(
        IQueryable<Agreement> found,
        AgreementFilter filter,
        CancellationToken cancellationToken
    )
    {
        var day = filter.DayOr(Today);
        var asked = filter.Validity ?? (filter.On is null ? null : ValidityChoice.Binding);
        if (asked is { } choice)
        {
            found = found.Where(
                choice is ValidityChoice.Binding
                    ? ValidityQuery.Binds(day)
                    : ValidityQuery.Is((Validity)choice, day, await provisions.NoticeAsync(day, cancellationToken))
            );
        }

        if (filter.EndsUntil is { } last)
        {
            found = found.Where(ValidityQuery.Binds(day)).Where(a => a.TermEnd <= last);
        }

        if (filter.Idle)
        {
            var asleep = await idle.AmongAsync(census.InForceOn(day), day, cancellationToken);
            found = found.Where(a => asleep.Any(sleeper => sleeper.Id == a.Id));
        }

        return found;
    }

    /// <summary>By the day of signing as the list is sorted by it, so that its index begins and ends there.</summary>
    private static IQueryable<Agreement> Signed(IQueryable<Agreement> found, AgreementFilter filter)
    {
        if (filter.Year is { } year and > 0 and < 9999)
        {
            var (first, last) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
            found = found.Where(a => a.SortOn >= first && a.SortOn <= last);
        }

        if (filter.SignedFrom is { } from)
        {
            found = found.Where(a => a.SortOn >= from);
        }

        if (filter.SignedUntil is { } until)
        {
            found = found.Where(a => a.SortOn <= until && a.SortOn > DateOnly.MinValue);
        }

        return found;
    }

    /// <summary>A partner is a party that the tree knows and that is no office of the service; kind and side are those of one and the same.</summary>
    private IQueryable<Agreement> WithPartner(IQueryable<Agreement> found, AgreementFilter filter)
    {
        if (filter.Partner is null && filter.Side is null)
        {
            return found;
        }

        var partners = db.Set<Institution>().Where(i => i.Kind == InstitutionKind.Partner || i.Kind == InstitutionKind.PartnerBranch);
        if (filter.Partner is { } kind)
        {
            partners = partners.Where(i => i.PartnerKind == kind);
        }

        return filter.Side switch
        {
            null => found.Where(a => a.Parties.Any(p => partners.Any(i => i.Id == p.InstitutionId))),
            PartnerSide.Further => found.Where(a =>
                a.Parties.Any(p => p.Side >= (int)PartnerSide.Further && partners.Any(i => i.Id == p.InstitutionId))
            ),
            { } side => found.Where(a => a.Parties.Any(p => p.Side == (int)side && partners.Any(i => i.Id == p.InstitutionId))),
        };
    }

    /// <summary>The same gaps as on the page of an agreement; a test compares the two.</summary>
    private Expression<Func<Agreement, bool>> Lacks(SourceGap gap, DateOnly today) =>
        gap switch
        {
            SourceGap.Kind => a => a.Kind == AgreementKind.NotStated,
            SourceGap.Number => a =>
                a.Parties.All(p => p.Number == null) && !db.Set<UnclaimedNumber>().Any(number => number.AgreementId == a.Id),
            SourceGap.Subject => a => a.Subject == null,
            SourceGap.SignedOn => a => a.SortOn == DateOnly.MinValue,
            SourceGap.Place => a => a.Place == null,
            SourceGap.Institution => a => a.Parties.Any(p => p.InstitutionId == null),
            SourceGap.Term => ValidityQuery.Is(Validity.NotStated, today, TermLength.None),
            SourceGap.Fields => a => !db.Set<CooperationField>().Any(field => field.AgreementId == a.Id),
            _ => throw new ArgumentOutOfRangeException(nameof(gap), gap, null),
        };
}
