using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Agreements.Domain;
using Sinergi.Modules.Agreements.Instruments.Numbers;
using Sinergi.Modules.Agreements.Register;
using Sinergi.Modules.Institutions.Contracts;
using Sinergi.Platform.Api;
using Sinergi.Platform.Localisation;

namespace Sinergi.Modules.Agreements.Api;

/// <summary>An agreement made elsewhere, as a program tells it. What is left out is not stated.</summary>
public sealed record NewAgreement
{
    /// <summary>Where the program has it from: the name of a file, a register, a report.</summary>
    public string? Source { get; init; }
    public AgreementKind Kind { get; init; }
    public bool Renewal { get; init; }
    public string? Subject { get; init; }
    public DateOnly? SignedOn { get; init; }
    public string? DateBasis { get; init; }
    public string? Place { get; init; }
    public TermResource? Term { get; init; }
    public IReadOnlyList<NewAgreementParty> Parties { get; init; } = [];
    public IReadOnlyList<string> UnclaimedNumbers { get; init; } = [];
    public IReadOnlyList<string> Fields { get; init; } = [];
    public IReadOnlyList<string> LegalBases { get; init; } = [];

    /// <summary>After an answer that named like ones: "new", or the id of the one of which this is a further source.</summary>
    public string? SameAs { get; init; }
}

/// <param name="InstitutionId">Left out, the name is recognised where that is possible.</param>
public sealed record NewAgreementParty(
    string? Name,
    Guid? InstitutionId,
    int? Side,
    string? Number,
    string? Representative,
    string? RepresentativeTitle,
    bool? Signed
);

/// <param name="Warnings">What was noticed about its numbers; nothing was refused for it.</param>
public sealed record RegisteredAgreement(Guid Id, string Href, IReadOnlyList<string> Warnings);

/// <summary>Puts an agreement on record as the form does: the same checks, the same look for like ones, the same process.</summary>
public sealed class RegisterByProgram(
    RegisterByHand hand,
    IAgreementRegister register,
    IAgreementIntake intake,
    IInstitutionNames institutions,
    NumberCheck numbers,
    AgreementApiReader reader,
    Texts texts
)
{
    private const int MostLines = 100;

    public async Task<ApiAnswer> HandleAsync(NewAgreement told, Guid key, CancellationToken cancellationToken)
    {
        if (Bounds(told) is { } problem)
        {
            return ApiAnswer.Refuse(problem);
        }

        var agreement = await ToldAsync(told, key, cancellationToken);
        if (await intake.CheckAsync(agreement, cancellationToken) is { Count: > 0 } errors)
        {
            return ApiAnswer.Refuse(Invalid(errors));
        }

        var known = Guid.TryParseExact(told.SameAs, "D", out var id) ? id : (Guid?)null;
        if (told.SameAs is null && await hand.SimilarAsync(agreement, cancellationToken) is { Count: > 0 } similar)
        {
            return ApiAnswer.Refuse(Similar(similar));
        }

        var warnings = await numbers.UnsaidAsync(new AgreementInput(), agreement, null, cancellationToken);
        var outcome = known is { } same
            ? await register.AddSourceAsync(same, agreement, cancellationToken)
            : await register.RegisterAsync(agreement, cancellationToken);
        return await outcome.Match(
            registered => DoneAsync(registered.AgreementId, known is null, warnings, cancellationToken),
            invalid => Task.FromResult(ApiAnswer.Refuse(Invalid(invalid.Errors))),
            _ => Task.FromResult(ApiAnswer.Refuse(ApiProblem.Of(StatusCodes.Status404NotFound)))
        );
    }

    private async Task<ApiAnswer> DoneAsync(Guid id, bool isNew, IReadOnlyList<NumberWarning> warnings, CancellationToken cancellationToken)
    {
        var body = new RegisteredAgreement(id, AgreementApiLinks.One(id), Words(warnings, texts));
        var tag = (await reader.FindAsync(id, cancellationToken))?.ETag;
        return isNew
            ? ApiAnswer.Done(StatusCodes.Status201Created, body, tag, body.Href)
            : ApiAnswer.Done(StatusCodes.Status200OK, body, tag);
    }

    internal static IReadOnlyList<string> Words(IReadOnlyList<NumberWarning> warnings, Texts texts) =>
        [.. warnings.Select(w => texts[w.TextKey, w.Number, w.Other, w.Pattern ?? ""])];

    private async Task<RegisterAgreement> ToldAsync(NewAgreement told, Guid key, CancellationToken cancellationToken)
    {
        var named = await institutions.FindAsync(
            [.. told.Parties.Select(p => p.InstitutionId).OfType<Guid>().Distinct()],
            cancellationToken
        );
        var recognised = await institutions.RecogniseAllAsync(
            [.. told.Parties.Where(p => p.InstitutionId is null).Select(p => p.Name).OfType<string>().Distinct()],
            cancellationToken
        );
        return new RegisterAgreement
        {
            FormKey = key,
            SourceTitle = told.Source ?? "",
            Kind = told.Kind,
            Renewal = told.Renewal,
            Subject = told.Subject,
            SignedOn = told.SignedOn,
            DateBasis = told.DateBasis,
            Place = told.Place,
            TermStart = told.Term?.Start,
            TermEnd = told.Term?.End,
            TermText = told.Term?.Text,
            TermUnlimited = told.Term?.Unlimited ?? false,
            Parties = [.. told.Parties.Select(Party)],
            UnclaimedNumbers = told.UnclaimedNumbers,
            Scopes = [.. told.Fields.Select(field => new NewScope(field, null))],
            LegalBases = [.. told.LegalBases.Select(basis => new NewLegalBasis(basis, null))],
        };

        NewParty Party(NewAgreementParty party, int position) =>
            new(
                party.InstitutionId ?? (party.Name is { } name ? recognised.GetValueOrDefault(name)?.Id : null),
                party.Name ?? (party.InstitutionId is { } id ? named.GetValueOrDefault(id)?.Name : null) ?? "",
                Math.Clamp(party.Side ?? position + 1, 1, AgreementRules.MostParties),
                party.Number,
                party.Representative,
                party.RepresentativeTitle,
                party.Signed,
                null
            );
    }

    /// <summary>Lists that are longer than anything a text holds are refused before they are looked at.</summary>
    private ApiProblem? Bounds(NewAgreement told)
    {
        (string Name, int Count, int Most)[] lists =
        [
            ("parties", told.Parties.Count, AgreementRules.MostParties),
            ("unclaimedNumbers", told.UnclaimedNumbers.Count, MostLines),
            ("fields", told.Fields.Count, MostLines),
            ("legalBases", told.LegalBases.Count, MostLines),
        ];
        var errors = lists.Where(l => l.Count > l.Most).ToDictionary(l => l.Name, l => new[] { texts["api.body.too_many", l.Most] });
        if (told.Parties.Any(p => p is null))
        {
            errors["parties"] = [texts["api.body.unreadable"]];
        }

        if (told.SameAs is not null and not RegisterInput.AsNew && !Guid.TryParseExact(told.SameAs, "D", out _))
        {
            errors["sameAs"] = [texts["api.query.id"]];
        }

        return errors.Count == 0 ? null : new ApiProblem(StatusCodes.Status422UnprocessableEntity, "invalid") { Errors = errors };
    }

    private ApiProblem Similar(IReadOnlyList<SimilarAgreement> similar) =>
        new(StatusCodes.Status409Conflict, "similar")
        {
            More = new Dictionary<string, object?>
            {
                ["similar"] = similar.Select(s => new
                {
                    s.Record.Id,
                    Href = AgreementApiLinks.One(s.Record.Id),
                    s.Record.Title,
                    s.SignedOn,
                    Why = texts[s.Why],
                }),
            },
        };

    private ApiProblem Invalid(IReadOnlyDictionary<string, string[]> errors) =>
        new(StatusCodes.Status422UnprocessableEntity, "invalid")
        {
            Errors = errors.ToDictionary(e => FieldName(e.Key), e => e.Value.Select(key => texts[key]).ToArray()),
        };

    /// <summary>From names of the register to those of the call: "Parties[0].PrintedName" is "parties[0].name".</summary>
    private static string FieldName(string field) =>
        field switch
        {
            "SourceTitle" => "source",
            "TermStart" => "term.start",
            "TermEnd" => "term.end",
            "TermText" => "term.text",
            _ => string.Join('.', field.Split('.').Select(Camel))
                .Replace(".printedName", ".name", StringComparison.Ordinal)
                .Replace("scopes[", "fields[", StringComparison.Ordinal)
                .Replace(".text", "", StringComparison.Ordinal),
        };

    private static string Camel(string name) => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(name);
}
