using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Meetings.Contracts;
using Sinergi.Modules.Reading.Domain;
using Sinergi.Modules.Reading.Review;

namespace Sinergi.Modules.Reading.Confirm;

/// <summary>Looks for agreements or meetings that the record may be the same as.</summary>
public sealed class SimilarRecords(IAgreementRegister agreements, IMeetingRegister meetings)
{
    public Task<IReadOnlyList<SimilarAgreement>> OfAsync(RecordUnderReview record, CancellationToken cancellationToken)
    {
        var query = RecordMapping.Similar(record.Facts);
        return record.Row.Kind is RecordKind.Agreement
            ? agreements.FindSimilarAsync(query, cancellationToken)
            : meetings.FindSimilarAsync(query, cancellationToken);
    }
}
