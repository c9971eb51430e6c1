using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Agreements.Domain;
using Sinergi.Platform.Data;

namespace Sinergi.Modules.Agreements.Register;

/// <summary>What is wrong with an agreement as told. Being unknown never is; what cannot be true or does not fit is.</summary>
internal static class AgreementChecks
{
    public static InputErrors Of(RegisterAgreement told, DateOnly today)
    {
        var errors = new InputErrors();
        Dates(errors, told.SignedOn, told.TermStart, told.TermEnd, told.TermUnlimited, today);
        errors.Length(nameof(told.Subject), told.Subject, Limits.Sentence);
        errors.Length(nameof(told.DateBasis), told.DateBasis, Limits.DefaultText);
        errors.Length(nameof(told.Place), told.Place, Limits.DefaultText);
        errors.Length(nameof(told.TermText), told.TermText, Limits.Sentence);
        if (told.Parties.Count > AgreementRules.MostParties)
        {
            errors.Add(nameof(told.Parties), "agreements.error.tooManyParties");
        }

        errors.Parties(nameof(told.Parties), told.Parties);
        for (var i = 0; i < told.UnclaimedNumbers.Count; i++)
        {
            errors.Required($"UnclaimedNumbers[{i}]", told.UnclaimedNumbers[i], Limits.Name);
        }

        for (var i = 0; i < told.Countersigners.Count; i++)
        {
            errors.Required($"Countersigners[{i}].PrintedName", told.Countersigners[i].PrintedName, Limits.DefaultText);
        }

        for (var i = 0; i < told.Scopes.Count; i++)
        {
            errors.Required($"Scopes[{i}].Text", told.Scopes[i].Text, Limits.Sentence);
        }

        for (var i = 0; i < told.LegalBases.Count; i++)
        {
            errors.Required($"LegalBases[{i}].Text", told.LegalBases[i].Text, Limits.Sentence);
        }

        errors.Promises(told.Promises);
        errors.AsksAndClaims(told.Asks, told.Claims);
        return errors;
    }

    public static void Dates(InputErrors errors, DateOnly? signedOn, DateOnly? start, DateOnly? end, bool unlimited, DateOnly today)
    {
        if (AgreementRules.SignedInTheFuture(signedOn, today))
        {
            errors.Add("SignedOn", "agreements.error.signedInFuture");
        }

        if (AgreementRules.EndsBeforeItStarts(start, end))
        {
            errors.Add("TermEnd", "agreements.error.endBeforeStart");
        }

        if (AgreementRules.EndsAndHasNoEnd(end, unlimited))
        {
            errors.Add("TermEnd", "agreements.error.endAndUnlimited");
        }
    }

    /// <summary>Every institution that the input refers to by id.</summary>
    public static HashSet<Guid> Institutions(RegisterAgreement told) =>
        [
            .. told.Parties.Select(p => p.InstitutionId).OfType<Guid>(),
            .. told.Countersigners.Select(c => c.UnderInstitutionId).OfType<Guid>(),
            .. told.Promises.Select(p => p.InstitutionId).OfType<Guid>(),
        ];

    public static ToldFacts Facts(RegisterAgreement told)
    {
        var fields = FieldValues.Of(told);
        if (told.Parties.Count > 0)
        {
            fields[FactFields.Parties] = PartyList(told.Parties.Select(p => p.PrintedName));
        }

        return new ToldFacts(told.DocumentId, told.SourceTitle.Trim(), fields, told.Quotes, told.Promises, told.Asks, told.Claims);
    }

    /// <summary>The parties as one value, in a fixed order, so that two sources that name the same ones agree.</summary>
    public static string PartyList(IEnumerable<string> names) =>
        string.Join("; ", names.Select(n => n.Trim()).OrderBy(PartyNames.Key, StringComparer.Ordinal));
}
