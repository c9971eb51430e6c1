using Microsoft.AspNetCore.Mvc.ModelBinding;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Institutions.Contracts;
using Sinergi.Platform.Localisation;

namespace Sinergi.Modules.Agreements.Register;

public sealed class RegisterInput : AgreementInput
{
    public const string AsNew = "new";

    public Guid Key { get; set; }
    public string? SourceTitle { get; set; }

    /// <summary>Words of the source for the units that sign too, and the office above them.</summary>
    public string? Countersigners { get; set; }
    public string? CountersignersUnder { get; set; }

    /// <summary>Fields of cooperation, one a line.</summary>
    public string? Fields { get; set; }

    /// <summary>Laws and rules on which it rests, one a line.</summary>
    public string? LegalBases { get; set; }
    public List<PromiseInput> Promises { get; set; } = [];

    /// <summary>Id of the agreement that this is a further source of, or <see cref="AsNew"/>; null until asked.</summary>
    public string? SameAs { get; set; }

    public void Grow(string what)
    {
        if (what == FormRows.AddParty)
        {
            Parties.Add(new PartyInput { Side = Parties.Count + 1 });
        }
        else
        {
            Promises.Add(new PromiseInput());
        }
    }
}

/// <summary>Turns what was typed into an agreement as told: recognises institutions, leaves out empty rows, puts messages where they belong.</summary>
public sealed class RegisterByHand(IAgreementRegister register, IInstitutionNames institutions)
{
    public async Task<RegisterAgreement> ToldAsync(RegisterInput input, CancellationToken cancellationToken)
    {
        var parties = new List<NewParty>();
        var ids = new Dictionary<string, Guid>(StringComparer.Ordinal);
        foreach (var (_, party) in input.NamedParties)
        {
            var known = await institutions.RecogniseAsync(party.Name!, cancellationToken);
            parties.Add(party.Told(known?.Id));
            if (known is not null)
            {
                ids[PartyNames.Key(party.Name!)] = known.Id;
            }
        }

        return new RegisterAgreement
        {
            FormKey = input.Key,
            SourceTitle = input.SourceTitle ?? "",
            Kind = input.Kind,
            Renewal = input.Renewal,
            Subject = input.Subject,
            SignedOn = input.SignedOn,
            DateBasis = input.DateBasis,
            Place = input.Place,
            TermStart = input.TermStart,
            TermEnd = input.TermEnd,
            TermText = input.TermText,
            TermUnlimited = input.TermUnlimited,
            Parties = parties,
            Countersigners = await CountersignersAsync(input, cancellationToken),
            Scopes = Scopes(input.Fields),
            LegalBases = [.. Lines(input.LegalBases).Select(line => new NewLegalBasis(line, null))],
            Promises = PromiseInput.Told(input.Promises, ids),
        };
    }

    /// <summary>Fields of cooperation, one a line.</summary>
    public static IReadOnlyList<NewScope> Scopes(string? lines) => [.. Lines(lines).Select(line => new NewScope(line, null))];

    private static string[] Lines(string? lines) =>
        (lines ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    public Task<IReadOnlyList<SimilarAgreement>> SimilarAsync(RegisterAgreement told, CancellationToken cancellationToken) =>
        register.FindSimilarAsync(
            new SimilarQuery(
                [.. told.Parties.Select(p => p.Number).OfType<string>()],
                [.. told.Parties.Select(p => p.PrintedName)],
                told.SignedOn,
                told.Subject
            ),
            cancellationToken
        );

    /// <summary>Messages about the n-th party told belong to the row it was typed in; empty rows lie between.</summary>
    public static void Show(ModelStateDictionary state, RegisterInput input, RegisterOutcome.Invalid invalid, Texts t)
    {
        var partyRows = input.NamedParties.Select(p => p.Row).ToList();
        var promiseRows = input.Promises.Index().Where(p => !string.IsNullOrWhiteSpace(p.Item.Text)).Select(p => p.Index).ToList();
        foreach (var (field, keys) in invalid.Errors)
        {
            var place = FormRows.Place(FormRows.Place(field, "Parties", partyRows), "Promises", promiseRows);
            foreach (var key in keys)
            {
                state.AddModelError($"Input.{AgreementErrors.FormName(place)}", t[key]);
            }
        }
    }

    private async Task<IReadOnlyList<NewCountersigners>> CountersignersAsync(RegisterInput input, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(input.Countersigners) && string.IsNullOrWhiteSpace(input.CountersignersUnder))
        {
            return [];
        }

        var above = string.IsNullOrWhiteSpace(input.CountersignersUnder)
            ? null
            : await institutions.RecogniseAsync(input.CountersignersUnder, cancellationToken);
        var printed = string.IsNullOrWhiteSpace(input.Countersigners) ? input.CountersignersUnder! : input.Countersigners;
        return [new NewCountersigners(printed, above?.Id, null)];
    }
}

/// <summary>From field names of the register to those of its forms.</summary>
internal static class AgreementErrors
{
    public static string FormName(string field) =>
        field.StartsWith("Scopes[", StringComparison.Ordinal) ? nameof(RegisterInput.Fields)
        : field.StartsWith("LegalBases[", StringComparison.Ordinal) ? nameof(RegisterInput.LegalBases)
        : field.StartsWith("Countersigners[", StringComparison.Ordinal) ? nameof(RegisterInput.Countersigners)
        : field.Replace(".PrintedName", ".Name", StringComparison.Ordinal);
}
