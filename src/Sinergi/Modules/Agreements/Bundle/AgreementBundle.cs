using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Agreements.Record;

namespace Sinergi.Modules.Agreements.Bundle;

/// <summary>The agreement itself: what is on record, what each source says, and the sources.</summary>
internal sealed class AgreementBundle(AgreementReader reader) : IBundlePart
{
    public async Task<BundlePart> OfAsync(Guid recordId, CancellationToken cancellationToken)
    {
        var view = (await reader.FindAsync(recordId, cancellationToken))!;
        var a = view.Agreement;
        return new BundlePart(
            "kerja-sama",
            new
            {
                a.Id,
                a.Title,
                a.Kind,
                a.Renewal,
                a.Subject,
                a.SignedOn,
                a.Place,
                a.TermStart,
                a.TermEnd,
                a.TermUnlimited,
                a.TermText,
                Validity = view.Validity,
                ValidityOn = view.Today,
                Parties = view.Parties.Select(p => new
                {
                    p.Party.Side,
                    p.Party.PrintedName,
                    p.Party.InstitutionId,
                    p.Party.Number,
                }),
                view.UnclaimedNumbers,
                Countersigning = view.Countersigning,
                Fields = view.Fields.Select(f => f.Text),
                view.LegalBases,
                Gaps = view.Gaps.Select(g => g.Key),
                Statements = view.Facts.Statements.Select(s => new
                {
                    s.Field,
                    s.Value,
                    s.SourceTitle,
                    s.StatedAt,
                    s.Chosen,
                }),
                Promises = view.Facts.Promises.Select(p => new
                {
                    p.Id,
                    p.Text,
                    p.Strength,
                    p.ClauseLabel,
                    p.Deadline,
                    p.Condition,
                    Quote = p.Quote?.Text,
                }),
            },
            [
                .. view
                    .Facts.Sources.Where(s => s.DocumentId is not null)
                    .Select(s => new BundleDocument("naskah", s.DocumentId!.Value, [a.Id])),
            ]
        );
    }
}
