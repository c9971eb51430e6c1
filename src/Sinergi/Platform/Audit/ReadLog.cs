using Sinergi.Kernel;
using Sinergi.Platform.Access;
using Sinergi.Platform.Data;
using Sinergi.Platform.Data.Providers;

namespace Sinergi.Platform.Audit;

/// <summary>Records that personal data were read: one row per request with the people concerned, before the answer is sent.</summary>
public sealed class ReadLog(SinergiDb db, IDatabaseProvider provider, CurrentActor actor, TimeProvider clock)
{
    public async Task RecordAsync(
        string journey,
        string basis,
        Guid? basisId,
        IReadOnlyCollection<Guid> subjects,
        CancellationToken cancellationToken = default
    )
    {
        var who = actor.Required;
        var read = new PersonalRead
        {
            Id = NewId.Next(),
            At = clock.UtcNowToMicrosecond(),
            AccountId = who.AccountId,
            InstitutionId = who.InstitutionId,
            Journey = journey,
            Basis = basis,
            BasisId = basisId,
        };
        read.Subjects.AddRange(subjects.Distinct().Select(id => new PersonalReadSubject { PersonalReadId = read.Id, SubjectId = id }));
        db.Add(read);
        using var turn = await provider.EnterWriteAsync(cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
    }
}
