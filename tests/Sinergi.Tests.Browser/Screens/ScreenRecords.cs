using Microsoft.EntityFrameworkCore;
using Sinergi.Demonstration;
using Sinergi.Modules.Agreements.Domain;
using Sinergi.Modules.Commitments.Domain;
using Sinergi.Modules.Commitments.Domain.Activities;
using Sinergi.Modules.Commitments.Domain.Sops;
using Sinergi.Modules.Commitments.Domain.Supports;
using Sinergi.Modules.Meetings.Domain;
using Sinergi.Modules.Reading.Data;
using Sinergi.Modules.Results.Domain.Indicators;
using Sinergi.Platform.Access;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Data;
using Sinergi.Platform.Documents;

namespace Sinergi.Tests.Browser.Screens;

/// <summary>Records of the demonstration that fill the parameters of pages.</summary>
internal sealed record ScreenRecords
{
    public required Guid Agreement { get; init; }

    /// <summary>Of the simulated Kanwil, so that its units can be asked to countersign.</summary>
    public required Guid Adesi { get; init; }
    public required Guid Meeting { get; init; }

    /// <summary>Without owner, measure and date.</summary>
    public required Guid Draft { get; init; }

    /// <summary>The simulated Kanwil.</summary>
    public required Guid Office { get; init; }

    /// <summary>Owed by the simulated Kanwil, not yet judged.</summary>
    public required Guid Open { get; init; }
    public required Guid Counted { get; init; }
    public required Guid Milestone { get; init; }
    public required Guid Claim { get; init; }
    public required Guid Evidence { get; init; }
    public required Guid Support { get; init; }

    /// <summary>Its day is over and its report awaited.</summary>
    public required Guid Activity { get; init; }
    public required Guid HeldActivity { get; init; }

    /// <summary>In force, with a second version that one party has not answered for; and one that is still being written.</summary>
    public required Guid Sop { get; init; }
    public required Guid SopDraft { get; init; }
    public required Guid Document { get; init; }

    /// <summary>A reading that waits for somebody to check it.</summary>
    public required Guid Reading { get; init; }
    public required string Fact { get; init; }
    public required Guid Unit { get; init; }
    public required Guid Person { get; init; }
    public required Guid Post { get; init; }
    public required Guid Role { get; init; }
    public required Guid Mandate { get; init; }

    /// <summary>The agreement that is measured, its indicator, and a period with an approved report.</summary>
    public required Guid Measured { get; init; }
    public required Guid Indicator { get; init; }
    public required Guid Period { get; init; }
    public required Guid Report { get; init; }

    /// <summary>A report that nobody has written yet.</summary>
    public required Guid OpenPeriod { get; init; }
    public required Guid OpenReport { get; init; }

    public static Task<ScreenRecords> OfAsync(SinergiHost host) => host.QueryAsync(FindAsync);

    private static async Task<ScreenRecords> FindAsync(SinergiDb db)
    {
        var kanwil = await db.Set<Institution>().SingleAsync(i => i.Code == DemoPeople.KanwilOfficer.Institution);
        var naskah = await db.Set<StoredDocument>().SingleAsync(d => d.FileName.StartsWith("06-"));
        var agreement = await db.Set<ReadingRecord>()
            .Where(r => r.DocumentId == naskah.Id)
            .Select(r => r.RegisteredId!.Value)
            .SingleAsync();
        var waiting = await db.Set<ReadingRecord>().OrderBy(r => r.SessionId).FirstAsync(r => r.RegisteredId == null && !r.Dismissed);
        var clerk = await db.Users.SingleAsync(a => a.Email == DemoPeople.UnitOfficer.Email);
        var indicator = await db.Set<Indicator>().OrderBy(i => i.DefinedAt).ThenBy(i => i.Id).FirstAsync();
        var reports = await db.Set<IndicatorReport>()
            .Where(r => r.IndicatorId == indicator.Id)
            .OrderBy(r => r.DueOn)
            .ThenBy(r => r.Id)
            .ToListAsync();
        return new ScreenRecords
        {
            Agreement = await db.Set<Agreement>().Where(a => a.Id == agreement).Select(a => a.Id).SingleAsync(),
            Adesi = await db.Set<Agreement>()
                .Where(a => a.Parties.Any(p => p.InstitutionId == kanwil.Id) && a.TerminatedFrom == null)
                .Where(a => !db.Set<CountersigningUnit>().Any(u => u.AgreementId == a.Id))
                .OrderBy(a => a.Id)
                .Select(a => a.Id)
                .FirstAsync(),
            Meeting = await db.Set<Meeting>().OrderBy(m => m.Id).Select(m => m.Id).FirstAsync(),
            Draft = await db.Set<Commitment>()
                .Where(c => c.State == CommitmentState.Draft)
                .OrderBy(c => c.Id)
                .Select(c => c.Id)
                .FirstAsync(),
            Office = kanwil.Id,
            Open = await db.Set<Commitment>()
                .Where(c => c.OwnerId == kanwil.Id && (c.State == CommitmentState.Planned || c.State == CommitmentState.UnderWay))
                .OrderBy(c => c.Id)
                .Select(c => c.Id)
                .FirstAsync(),
            Counted = await db.Set<Commitment>()
                .Where(c => c.OwnerId == kanwil.Id && c.Measure == MeasureKind.Number)
                .OrderBy(c => c.Id)
                .Select(c => c.Id)
                .FirstAsync(),
            Claim = await db.Set<Claim>().OrderBy(c => c.Id).Select(c => c.Id).FirstAsync(),
            Milestone = await db.Set<Milestone>().Select(m => m.Id).SingleAsync(),
            Evidence = await db.Set<Evidence>()
                .Where(e => e.State == EvidenceState.Waiting)
                .OrderBy(e => e.Id)
                .Select(e => e.Id)
                .FirstAsync(),
            Support = await db.Set<Support>().Where(s => s.Kind == SupportKind.Budget).Select(s => s.Id).FirstAsync(),
            Activity = await db.Set<Activity>().Where(a => a.Title == DemoActivities.Monitoring.Title).Select(a => a.Id).SingleAsync(),
            HeldActivity = await db.Set<Activity>().Where(a => a.State == ActivityState.Held).Select(a => a.Id).SingleAsync(),
            Sop = await db.Set<Sop>().Where(s => s.Title == DemoSops.Referral.Title).Select(s => s.Id).SingleAsync(),
            SopDraft = await db.Set<Sop>().Where(s => s.Title == DemoSops.Complaints.Title).Select(s => s.Id).SingleAsync(),
            Document = naskah.Id,
            Reading = waiting.SessionId,
            Fact = FactJson.Read(waiting.Facts)[0].Key,
            Unit = await db.Set<Institution>().Where(i => i.Code == DemoPeople.UnitOfficer.Institution).Select(i => i.Id).SingleAsync(),
            Person = clerk.PersonId,
            Post = await db.Set<Post>().Where(p => p.PersonId == clerk.PersonId).Select(p => p.Id).SingleAsync(),
            Role = await db.Set<Role>().Where(r => r.Code == DemoPeople.UnitOfficer.Role).Select(r => r.Id).SingleAsync(),
            Mandate = await db.Set<StatutoryMandate>().OrderBy(m => m.Id).Select(m => m.Id).FirstAsync(),
            Measured = indicator.RecordId,
            Indicator = indicator.Id,
            Period = reports.First(r => r.State == ValueState.Approved).PeriodId,
            Report = reports.First(r => r.State == ValueState.Approved).Id,
            OpenPeriod = reports.First(r => r.State == null).PeriodId,
            OpenReport = reports.First(r => r.State == null).Id,
        };
    }
}
