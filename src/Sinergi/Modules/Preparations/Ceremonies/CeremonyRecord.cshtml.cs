using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Sinergi.Modules.Preparations.Contracts;
using Sinergi.Modules.Preparations.Data;
using Sinergi.Modules.Preparations.Domain.Signatures;
using Sinergi.Modules.Preparations.Sign;
using Sinergi.Platform.Access;
using Sinergi.Platform.Data;
using Sinergi.Platform.Localisation;

namespace Sinergi.Modules.Preparations.Ceremonies;

/// <summary>What came of a ceremony, for all of its texts in one form: who signed, the numbers, the papers.</summary>
[RequirePermission(PreparationPermissions.Keep)]
public sealed class CeremonyRecordModel(CeremonyDesk desk, SinergiDb db, Signings signings, CurrentActor current, Texts texts)
    : CeremonyPage(desk, db, signings, current, texts)
{
    private readonly CeremonyDesk desk = desk;

    [BindProperty]
    public CeremonyRecordInput Input { get; set; } = new();

    public bool MayRecord => MayKeep && Input.Rows.Count > 0;

    public IEnumerable<SelectListItem> Methods =>
        Enum.GetValues<SigningMethod>().Select(m => new SelectListItem(Texts[$"preparations.sign.method.{m}"], m.ToString()));

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        if (!await FindAsync(id, cancellationToken))
        {
            return NotFound();
        }

        // Whoever is planned to sign most often does.
        Input.Rows =
        [
            .. All.Where(t => t.IsAwaited)
                .Select(t => new CeremonyRow
                {
                    PreparationId = t.Preparation.Id,
                    Signers = [.. Unsigned(t).Select(s => s.Id)],
                    Numbers = [.. t.Preparation.Parties.OrderBy(p => p.Position).Select(p => new NumberRow { Number = p.Number })],
                }),
        ];
        Label();
        return Page();
    }

    public Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellationToken) =>
        TakeAsync(id, () => desk.RecordAsync(id, Input, cancellationToken), cancellationToken);

    protected override Task PrepareAsync(CancellationToken cancellationToken)
    {
        Label();
        return Task.CompletedTask;
    }

    /// <summary>Says which text and whose rows they are; that never comes from the form.</summary>
    private void Label()
    {
        foreach (var row in Input.Rows)
        {
            if (All.FirstOrDefault(t => t.Preparation.Id == row.PreparationId) is not { } text)
            {
                continue;
            }

            row.Title = text.Preparation.Title;
            row.Choices = [.. Unsigned(text).Select(s => new SelectListItem($"{s.Name}, {s.Title}", s.Id.ToString()))];
            foreach (var (number, party) in row.Numbers.Zip(text.Preparation.Parties.OrderBy(p => p.Position)))
            {
                number.Party = party.PrintedName;
            }
        }
    }

    private static IEnumerable<Signer> Unsigned(CeremonyText text) =>
        text.Signing?.Signers.Where(s => s.SheetId is null).OrderBy(s => s.Group).ThenBy(s => s.Position) ?? Enumerable.Empty<Signer>();
}
