using Microsoft.EntityFrameworkCore;
using Sinergi.Modules.Agreements.Contacts;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Agreements.Domain;
using Sinergi.Modules.Agreements.Instruments.Numbers;
using Sinergi.Modules.Agreements.Register;
using Sinergi.Platform.Api;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Data;
using Sinergi.Platform.Localisation;

namespace Sinergi.Modules.Agreements.Api;

/// <summary>The number that a party itself gave an agreement, and whom to call there, as its own system tells them.</summary>
public sealed class RegisterSide(
    SinergiDb db,
    SideProcess sides,
    SideAnswers answers,
    UnclaimedNumbers unclaimed,
    AgreementSearch search,
    NumberCheck numbers,
    Texts texts
)
{
    private const int MostContacts = 10;

    public async Task<ApiAnswer> HandleAsync(SideOf side, SideInput told, CancellationToken cancellationToken)
    {
        var number = FieldValues.Trimmed(told.Number);
        var outcome = await sides.ChangeAsync(
            side,
            async on =>
            {
                var problems = Problems(told, number).ToList();
                if (problems.Count > 0)
                {
                    return new SideOutcome.Invalid(problems);
                }

                if (number is not null && on.Party.Number is { } recorded && AgreementNumber.Key(recorded) != AgreementNumber.Key(number))
                {
                    return new SideOutcome.NumberDiffers(recorded);
                }

                var numbered = await NumberAsync(on, number, cancellationToken);
                if (told.Contact is { } contact && await AddContactAsync(on, Of(contact), cancellationToken) is { } refused)
                {
                    return refused;
                }

                return new SideOutcome.Done(on.Party.Number, numbered || on.Process.Events.Count > 0);
            },
            documentId: null,
            cancellationToken
        );
        var warnings = outcome is SideOutcome.Done && number is not null ? await WarningsAsync(side, number, cancellationToken) : [];
        return await answers.OfAsync(side, outcome, warnings, cancellationToken);
    }

    private async Task<bool> NumberAsync(OpenSide on, string? number, CancellationToken cancellationToken)
    {
        if (number is null || on.Party.Number is not null)
        {
            return false;
        }

        on.Party.Number = number;
        var id = on.Agreement.Id;
        var open = await unclaimed.SettleAsync(on.Agreement, [], cancellationToken);
        var promises = await db.Set<Promise>().Where(p => p.RecordId == id).Select(p => p.Text).ToListAsync(cancellationToken);
        await search.PutAsync(on.Agreement, [.. open, .. promises], cancellationToken);
        return true;
    }

    /// <summary>A contact that is there already is not added again.</summary>
    private async Task<SideOutcome.Invalid?> AddContactAsync(OpenSide on, ContactInput contact, CancellationToken cancellationToken)
    {
        contact.Institution = on.Party.InstitutionId;
        var wanted = ContactBook.Of(on.Agreement.Id, contact);
        var known = await db.Set<ContactPerson>()
            .Where(c => c.AgreementId == on.Agreement.Id && c.InstitutionId == on.Party.InstitutionId)
            .ToListAsync(cancellationToken);
        if (known.Exists(c => (c.Name, c.Title, c.Phone, c.Email) == (wanted.Name, wanted.Title, wanted.Phone, wanted.Email)))
        {
            return null;
        }

        if (known.Count >= MostContacts)
        {
            return new SideOutcome.Invalid([new FieldProblem("contact", "agreements.api.many_contacts", $"{MostContacts}")]);
        }

        ContactBook.Add(db, on.Process, wanted);
        return null;
    }

    private static IEnumerable<FieldProblem> Problems(SideInput told, string? number)
    {
        if (number is null && told.Contact is null)
        {
            yield return new FieldProblem("number", "agreements.api.nothing");
        }

        if (number?.Length > Limits.Name)
        {
            yield return new FieldProblem("number", InputErrors.TooLong);
        }

        foreach (var (field, keys) in told.Contact is { } contact ? ContactBook.Check(Of(contact)).All : InputErrors.None)
        {
            yield return new FieldProblem($"contact.{System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(field)}", keys[0]);
        }
    }

    private static ContactInput Of(SideContact contact) =>
        new()
        {
            Name = contact.Name,
            Title = contact.Title,
            Phone = contact.Phone,
            Email = contact.Email,
        };

    private async Task<IReadOnlyList<string>> WarningsAsync(SideOf side, string number, CancellationToken cancellationToken)
    {
        var agreement = await db.Set<Agreement>().AsNoTracking().SingleAsync(a => a.Id == side.AgreementId, cancellationToken);
        var party = await db.Set<AgreementParty>().AsNoTracking().SingleAsync(p => p.Id == side.PartyId, cancellationToken);
        var told = new RegisterAgreement
        {
            FormKey = side.Key,
            SourceTitle = "",
            SignedOn = agreement.SignedOn,
            Parties = [new NewParty(party.InstitutionId, party.PrintedName, party.Side, number, null, null, null, null)],
        };
        // Without its parties, so that its own number counts as new here.
        return RegisterByProgram.Words(await numbers.UnsaidAsync(new AgreementInput(), told, agreement, cancellationToken), texts);
    }
}
