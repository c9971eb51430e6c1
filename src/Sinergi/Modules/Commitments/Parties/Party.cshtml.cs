using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sinergi.Modules.Commitments.Contracts;
using Sinergi.Modules.Commitments.Domain;
using Sinergi.Modules.Commitments.List;
using Sinergi.Platform.Access;
using Sinergi.Platform.Localisation;

namespace Sinergi.Modules.Commitments.Parties;

/// <summary>What is asked of one party: late, due soon, evidence that it has to look at; and the words to remind it with.</summary>
[RequirePermission(CommitmentPermissions.View)]
public sealed class PartyModel(PartyAccounts accounts, Texts texts) : PageModel
{
    private const int LinesOfTheMessage = 5;

    public PartyAccount Party { get; private set; } = null!;
    public DateOnly Today => accounts.Today;
    public IReadOnlyList<CommitmentRow> Late { get; private set; } = [];
    public IReadOnlyList<CommitmentRow> Soon { get; private set; } = [];
    public IReadOnlyList<Evidence> ToVerify { get; private set; } = [];

    /// <summary>A reminder to hand on; it names what stands on this page and no person. Null when nothing is asked for now.</summary>
    public string? Message =>
        (List<string>)[.. Late.Concat(Soon).Take(LinesOfTheMessage).Select(Line)] is { Count: > 0 } lines
            ? texts["commitments.party.message", Party.Name, string.Join('\n', lines), Address(CommitmentLinks.Party(Party.PartyId))]
            : null;

    public string AllOpen =>
        new CommitmentFilter(null, null, [CommitmentState.Planned, CommitmentState.UnderWay], Party.PartyId, null).Path();

    public string All(string due) => new CommitmentFilter(null, due, [], Party.PartyId, null).Path();

    public int LateDays(Commitment commitment) => Today.DayNumber - commitment.LastDay!.Value.DayNumber;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await accounts.FindAsync(id, cancellationToken) is not { } found)
        {
            return NotFound();
        }

        Party = found;
        Late = (await accounts.CommitmentsAsync(id, CommitmentFilter.Late, cancellationToken)).Rows;
        Soon = (await accounts.CommitmentsAsync(id, CommitmentFilter.Soon, cancellationToken)).Rows;
        ToVerify = await accounts.ToVerifyAsync(id, cancellationToken);
        return Page();
    }

    private string Line(CommitmentRow row) =>
        texts["commitments.party.message_line", row.Commitment.Statement, Show.Day(row.Commitment.DueOn!.Value)];

    private string Address(string path) => $"{Request.Scheme}://{Request.Host}{path}";
}
