using Sinergi.Modules.Commitments.Domain;
using Sinergi.Modules.Commitments.Domain.Visits;
using Sinergi.Modules.Commitments.Visits.Entry;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Data;
using Sinergi.Platform.Ui;

namespace Sinergi.Modules.Commitments.Visits.Propose;

public sealed class ProposeInput
{
    public Guid Key { get; set; }
    public ProposalKind? Kind { get; set; }

    [DateInput]
    public DateOnly? AskedDay { get; set; }
    public string? Words { get; set; }

    public IEnumerable<FieldProblem> Problems()
    {
        if (Kind is not { } kind || !ProposeHandler.Offered.Contains(kind))
        {
            yield return new FieldProblem("Input.Kind", "visits.propose.kind_missing");
        }

        if (Kind is ProposalKind.OtherDate && AskedDay is null)
        {
            yield return new FieldProblem("Input.AskedDay", "visits.propose.day_missing");
        }

        if (string.IsNullOrWhiteSpace(Words) && Kind is not (null or ProposalKind.Confirm))
        {
            yield return new FieldProblem("Input.Words", "visits.propose.words_missing");
        }

        if (Words?.Trim().Length > Limits.Sentence)
        {
            yield return new FieldProblem("Input.Words", "commitments.form.too_long", $"{Limits.Sentence}");
        }
    }
}

/// <summary>Takes in what a visitor says about a commitment.</summary>
public sealed class ProposeHandler(ProposalIntake intake)
{
    /// <summary>Evidence has a page of its own.</summary>
    public static IReadOnlyList<ProposalKind> Offered { get; } =
    [ProposalKind.Confirm, ProposalKind.Dispute, ProposalKind.OtherDate, ProposalKind.NotKept, ProposalKind.Remark];

    public async Task<ChangeOutcome> HandleAsync(
        Visitor visitor,
        Commitment commitment,
        ProposeInput input,
        CancellationToken cancellationToken
    )
    {
        if (input.Problems().ToList() is { Count: > 0 } problems)
        {
            return new ChangeOutcome.Invalid(problems);
        }

        if (input.Kind is ProposalKind.NotKept && commitment.State is not (CommitmentState.Planned or CommitmentState.UnderWay))
        {
            return ChangeOutcome.Refuse("Input.Kind", "commitments.admit.closed");
        }

        var words = string.IsNullOrWhiteSpace(input.Words) ? null : input.Words.Trim();
        var given = new NewProposal(input.Kind!.Value, words) { AskedDay = input.Kind is ProposalKind.OtherDate ? input.AskedDay : null };
        return await intake.KeepAsync(visitor, commitment, given, input.Key, cancellationToken);
    }
}
