using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Meetings.Contracts;
using Sinergi.Modules.Meetings.Domain;
using Sinergi.Platform.Data;

namespace Sinergi.Modules.Meetings.Register;

/// <summary>What is wrong with a meeting as told. Being unknown never is.</summary>
internal static class MeetingChecks
{
    public static InputErrors Of(RegisterMeeting told, DateOnly today)
    {
        var errors = new InputErrors();
        errors.Required(nameof(told.SourceTitle), told.SourceTitle, Limits.DefaultText);
        if (told.HeldOn > today)
        {
            errors.Add(nameof(told.HeldOn), "meetings.error.heldInFuture");
        }

        errors.Length(nameof(told.Topic), told.Topic, Limits.Sentence);
        errors.Length(nameof(told.DateBasis), told.DateBasis, Limits.DefaultText);
        errors.Length(nameof(told.Place), told.Place, Limits.DefaultText);
        if (told.Participants.Count > PartyKeys.MostParties)
        {
            errors.Add(nameof(told.Participants), "agreements.error.tooManyParties");
        }

        errors.Parties(nameof(told.Participants), told.Participants);
        errors.Promises(told.Promises);
        errors.AsksAndClaims(told.Asks, told.Claims);
        return errors;
    }

    public static HashSet<Guid> Institutions(RegisterMeeting told) =>
        [.. told.Participants.Select(p => p.InstitutionId).OfType<Guid>(), .. told.Promises.Select(p => p.InstitutionId).OfType<Guid>()];

    public static ToldFacts Facts(RegisterMeeting told) =>
        new(told.DocumentId, told.SourceTitle.Trim(), MeetingFields.Of(told), told.Quotes, told.Promises, told.Asks, told.Claims);

    public static string? Trimmed(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
