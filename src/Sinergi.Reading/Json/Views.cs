namespace Sinergi.Reading.Json;

// The order of the members is the order of the output.

internal sealed record ErrorView(string File, string Error);

internal sealed record PartyView(
    string Name,
    string CanonicalName,
    string Kind,
    string? Side,
    bool Internal,
    string? Representative,
    string? Titles,
    string? Position,
    bool? Signatory,
    int[] Span,
    string Quote,
    string Rule,
    double Confidence
);

internal sealed record GroupView(
    string Name,
    string? Region,
    int? Count,
    bool Countersigns,
    int[] Span,
    string Quote,
    string Rule,
    double Confidence
);

internal sealed record AttendeeView(
    string Name,
    string? Position,
    string? Institution,
    int[] Span,
    string Quote,
    string Rule,
    double Confidence
);

internal sealed record EvidenceView(int[] Span, string Quote, string Rule, double Confidence);

/// <summary>The words behind the single values of a result; null where there are none.</summary>
internal sealed record HeadEvidenceView(
    EvidenceView? Instrument,
    EvidenceView? Event,
    EvidenceView? Subject,
    EvidenceView? Date,
    EvidenceView? Place
);

/// <summary>The words behind the single values of a record; null where there are none.</summary>
internal sealed record RecordEvidenceView(EvidenceView? Instrument, EvidenceView? Event, EvidenceView? Date, EvidenceView? Place);

internal sealed record TextView(string Text, int[] Span, string Quote, string Rule, double Confidence);

internal sealed record CommitmentView(
    string? Who,
    string Text,
    string Quote,
    string? Beneficiary,
    decimal? Target,
    string? Unit,
    string? Frequency,
    string? Deadline,
    string? Condition,
    string Strength,
    int[] Span,
    string Rule,
    double Confidence
);

internal sealed record AskView(string? Who, string Text, string Quote, string? Condition, int[] Span, string Rule, double Confidence);

internal sealed record DirectiveView(string? Who, string Text, string Quote, string? Frequency, int[] Span, string Rule, double Confidence);

internal sealed record FigureView(
    decimal Value,
    string Unit,
    string What,
    FindingView[] Check,
    int[] Span,
    string Quote,
    string Rule,
    double Confidence
);

internal sealed record FindingView(string Code, string Message, int[] Span);

internal sealed record ValidityView(DateOnly? Start, DateOnly? End, string? Duration, string? Renewal, string? Notice);

internal sealed record ContactView(string Kind, string Value, int[] Span, string Rule, double Confidence);

internal sealed record ClauseView(string Label, string? Heading, string? Role, string Text, ClauseView[] Children, int[] Span);

internal sealed record RecordView(
    string Type,
    string Instrument,
    string Event,
    DateOnly? Date,
    string? Place,
    RecordEvidenceView Evidence,
    IReadOnlyList<int> Parties,
    IReadOnlyList<int> Groups,
    IReadOnlyList<int> Scopes,
    IReadOnlyList<int> Commitments
);
