using Sinergi.Kernel;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Results.Domain;
using Sinergi.Testing;

namespace Sinergi.Tests.Web.Agreements;

/// <summary>Final evaluations that are fixed, for agreements that are to be closed.</summary>
internal static class FinalEvaluations
{
    public static Task<int> PutAsync(AgreementWorld world, Guid agreementId) =>
        world.Host.QueryAsync(db =>
        {
            var now = world.Host.Clock.UtcNow.UtcDateTime;
            db.Add(
                new EvaluationCycle
                {
                    Id = NewId.Next(),
                    RecordKind = RecordKind.Agreement,
                    RecordId = agreementId,
                    PeriodKind = PeriodKind.Final,
                    From = new DateOnly(2025, 6, 5),
                    Until = new DateOnly(2026, 1, 31),
                    ScoreVersion = "1",
                    ReplyDays = 14,
                    EvaluatorId = world.Kanwil.Id,
                    StartedAt = now,
                    FixedAt = now,
                }
            );
            return db.SaveChangesAsync();
        });
}
