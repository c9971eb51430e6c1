using Microsoft.AspNetCore.Mvc.ModelBinding;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Institutions.Contracts;
using Sinergi.Modules.Meetings.Contracts;
using Sinergi.Platform.Localisation;
using Sinergi.Platform.Ui;

namespace Sinergi.Modules.Meetings.Register;

public sealed class ParticipantInput
{
    public string? Name { get; set; }
    public string? Representative { get; set; }
    public string? RepresentativeTitle { get; set; }
}

public sealed class MeetingInput
{
    public const string AsNew = "new";

    public Guid Key { get; set; }
    public string? SourceTitle { get; set; }
    public MeetingKind Kind { get; set; }
    public string? Topic { get; set; }

    [DateInput]
    public DateOnly? HeldOn { get; set; }
    public string? DateBasis { get; set; }
    public string? Place { get; set; }
    public List<ParticipantInput> Participants { get; set; } = [];
    public List<PromiseInput> Promises { get; set; } = [];

    /// <summary>Requests, one a line: never counted as promises.</summary>
    public string? Asks { get; set; }

    /// <summary>Id of the meeting that this is a further account of, or <see cref="AsNew"/>; null until asked.</summary>
    public string? SameAs { get; set; }

    public IEnumerable<(int Row, ParticipantInput Participant)> Named =>
        Participants.Index().Where(p => !string.IsNullOrWhiteSpace(p.Item.Name)).Select(p => (p.Index, p.Item));
}

/// <summary>Turns what was typed into a meeting as told: recognises institutions and leaves out empty rows.</summary>
public sealed class RegisterMeetingByHand(IMeetingRegister register, IInstitutionNames institutions)
{
    public async Task<RegisterMeeting> ToldAsync(MeetingInput input, CancellationToken cancellationToken)
    {
        var participants = new List<NewParty>();
        var ids = new Dictionary<string, Guid>(StringComparer.Ordinal);
        foreach (var (row, participant) in input.Named)
        {
            var known = await institutions.RecogniseAsync(participant.Name!, cancellationToken);
            participants.Add(
                new NewParty(
                    known?.Id,
                    participant.Name!,
                    row + 1,
                    null,
                    participant.Representative,
                    participant.RepresentativeTitle,
                    null,
                    null
                )
            );
            if (known is not null)
            {
                ids[PartyNames.Key(participant.Name!)] = known.Id;
            }
        }

        return new RegisterMeeting
        {
            FormKey = input.Key,
            SourceTitle = input.SourceTitle ?? "",
            Kind = input.Kind,
            Topic = input.Topic,
            HeldOn = input.HeldOn,
            DateBasis = input.DateBasis,
            Place = input.Place,
            Participants = participants,
            Promises = PromiseInput.Told(input.Promises, ids),
            Asks =
            [
                .. (input.Asks ?? "")
                    .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                    .Select(line => new NewAsk(null, null, line, null)),
            ],
        };
    }

    public Task<IReadOnlyList<SimilarAgreement>> SimilarAsync(RegisterMeeting told, CancellationToken cancellationToken) =>
        register.FindSimilarAsync(
            new SimilarQuery([], [.. told.Participants.Select(p => p.PrintedName)], told.HeldOn, null),
            cancellationToken
        );

    public static void Show(ModelStateDictionary state, MeetingInput input, RegisterOutcome.Invalid invalid, Texts t)
    {
        var rows = input.Named.Select(p => p.Row).ToList();
        var promises = input.Promises.Index().Where(p => !string.IsNullOrWhiteSpace(p.Item.Text)).Select(p => p.Index).ToList();
        foreach (var (field, keys) in invalid.Errors)
        {
            var place = FormRows.Place(FormRows.Place(field, nameof(input.Participants), rows), nameof(input.Promises), promises);
            var name = place.StartsWith("Asks[", StringComparison.Ordinal)
                ? nameof(input.Asks)
                : place.Replace(".PrintedName", ".Name", StringComparison.Ordinal);
            foreach (var key in keys)
            {
                state.AddModelError($"Input.{name}", t[key]);
            }
        }
    }
}
