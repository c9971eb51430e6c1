namespace Sinergi.Reading.Facts;

/// <summary>A field of cooperation, in the words of the text.</summary>
public sealed record Scope(string Text, Evidence Evidence);

/// <summary>What somebody says he must, will or is ready to do.</summary>
/// <param name="Who">Canonical name of the one party, "para pihak" for all, null where the text names nobody.</param>
/// <param name="Parties">Indexes of the parties that are bound.</param>
public sealed record Commitment(
    string? Who,
    IReadOnlyList<int> Parties,
    string Text,
    CommitmentStrength Strength,
    CommitmentTerms Terms,
    Evidence Evidence
);

/// <summary>What a statement adds: all of it null where the text is silent.</summary>
public sealed record CommitmentTerms(
    string? Beneficiary,
    decimal? Target,
    string? Unit,
    string? Frequency,
    string? Deadline,
    string? Condition
);

/// <summary>A request or wish; never a commitment.</summary>
public sealed record Ask(string? Who, IReadOnlyList<int> Parties, string Text, string? Condition, Evidence Evidence);

/// <summary>An order such as "harus dijalankan secara konsisten", given by <paramref name="Who"/>.</summary>
public sealed record Directive(string? Who, string Text, string? Frequency, Evidence Evidence);

/// <summary>A number the text claims. <paramref name="Findings"/> are what arithmetic and like units say about it.</summary>
/// <param name="Sentence">The sentence that claims it, without the dateline.</param>
public sealed record Figure(decimal Value, string Unit, string What, IReadOnlyList<Finding> Findings, Evidence Evidence, TextSpan Sentence);

/// <summary>The result of a check, never a correction of the text.</summary>
/// <param name="Arguments">The values of the message in its order, for telling it in other words or another language.</param>
public sealed record Finding(string Code, string Message, TextSpan Span, IReadOnlyList<string> Arguments);
