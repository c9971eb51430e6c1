namespace Sinergi.Testing.Mail;

/// <summary>How the sink answers its next connections.</summary>
public enum SmtpSinkMode
{
    /// <summary>Takes every message.</summary>
    Accept,

    /// <summary>Answers 421 to every connection: try again later.</summary>
    Busy,

    /// <summary>Answers 550 to every recipient: never try again.</summary>
    Refuse,

    /// <summary>Takes the connection and never says a word.</summary>
    Hang,
}
