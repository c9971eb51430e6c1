using Sinergi.Kernel.Time;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Agreements.Domain;
using Sinergi.Modules.Agreements.Halt;
using Sinergi.Platform.Import;

namespace Sinergi.Modules.Agreements.Backfill;

/// <summary>Whether a row ends or closes an agreement, under the rules that hold for ending and closing it by hand.</summary>
internal sealed class RowEnds(BackfillActor actor, Complain complain)
{
    private const string Problem = "agreements.backfill.problem.";

    public ToldEnd? OfNew(BackfillRow row, RegisterAgreement told)
    {
        var end = Told(row);
        var facts = new ValidityFacts
        {
            Start = told.TermStart,
            End = told.TermEnd,
            StatedUnlimited = told.TermUnlimited,
        };
        if (end is not null && facts.On(end.From, TermLength.None) is Validity.Expired)
        {
            complain(row, BackfillColumns.TerminatedFrom, "agreements.halt.over");
        }

        if (row.ClosedFrom is { } closed)
        {
            CheckClosing(row, closed);
            if ((facts with { TerminatedFrom = end?.From }).On(closed, TermLength.None) is not (Validity.Expired or Validity.Terminated))
            {
                complain(row, BackfillColumns.ClosedFrom, Problem + "closed_before_its_end");
            }
        }

        return end;
    }

    /// <summary>What is new of it; null where the register has it already.</summary>
    public (ToldEnd? End, DateOnly? Closed) OfKnown(BackfillRow row, Agreement agreement)
    {
        var end = row.TerminatedFrom == agreement.TerminatedFrom ? null : Told(row);
        if (end is not null && HaltRules.Objection(agreement, AgreementActKind.Terminated, end.From, null) is { } objection)
        {
            complain(row, BackfillColumns.TerminatedFrom, objection);
        }

        var closed = row.ClosedFrom == agreement.ClosedFrom ? null : row.ClosedFrom;
        if (closed is { } day && agreement.ClosedFrom is null)
        {
            CheckClosing(row, day);
            if (end?.From > day)
            {
                complain(row, BackfillColumns.ClosedFrom, Problem + "closed_before_its_end");
            }
        }
        else if (closed is not null)
        {
            complain(row, BackfillColumns.ClosedFrom, "agreements.halt.closed");
        }

        if ((end is not null || closed is not null) && !actor.May(AgreementPermissions.Halt))
        {
            complain(row, BackfillColumns.TerminatedFrom, Problem + "may_not_end");
        }

        return (end, closed);
    }

    public static IEnumerable<BackfillDifference> Differences(ToldEnd? end, DateOnly? closed)
    {
        if (end is not null)
        {
            yield return new BackfillDifference("TerminatedFrom", null, "", SheetDays.Write(end.From));
            yield return new BackfillDifference("LetterNumber", null, "", end.LetterNumber);
        }

        if (closed is not null)
        {
            yield return new BackfillDifference("ClosedFrom", null, "", SheetDays.Write(closed));
        }
    }

    private ToldEnd? Told(BackfillRow row)
    {
        if (row.TerminatedFrom is not { } from)
        {
            if (row.LetterNumber is not null || row.LetterOn is not null)
            {
                complain(row, BackfillColumns.TerminatedFrom, Problem + "letter_without_end");
            }

            return null;
        }

        var letter = new HaltInput
        {
            Kind = AgreementActKind.Terminated,
            From = from,
            LetterNumber = row.LetterNumber,
            LetterOn = row.LetterOn,
        };
        foreach (var problem in letter.LetterProblems(actor.Today))
        {
            complain(row, ColumnOf(problem.Field), problem.TextKey, [.. problem.Arguments.Select(a => $"{a}")]);
        }

        return new ToldEnd(from, row.LetterNumber ?? "", row.LetterOn ?? from);
    }

    private static string ColumnOf(string field) =>
        field.EndsWith(nameof(HaltInput.LetterNumber), StringComparison.Ordinal) ? BackfillColumns.LetterNumber
        : field.EndsWith(nameof(HaltInput.LetterOn), StringComparison.Ordinal) ? BackfillColumns.LetterOn
        : BackfillColumns.TerminatedFrom;

    private void CheckClosing(BackfillRow row, DateOnly closed)
    {
        if (closed > actor.Today)
        {
            complain(row, BackfillColumns.ClosedFrom, Problem + "closed_in_future");
        }
    }
}
