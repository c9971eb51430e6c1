namespace Sinergi.Testing.Mail;

/// <summary>A message as the sink received it: envelope addresses, decoded subject and text, headers by lower-case name, and
/// the untouched bytes as Latin-1.</summary>
public sealed record ReceivedMail(
    string From,
    IReadOnlyList<string> To,
    string Subject,
    IReadOnlyDictionary<string, string> Headers,
    string Text,
    string Raw
);
