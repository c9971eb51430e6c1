namespace Sinergi.Platform.Configuration;

/// <summary>
/// What an operator may set, under "Sinergi" (environment: SINERGI__KEY). Checked at start: a wrong key is named, and the product does not run half.
/// </summary>
public sealed class SinergiOptions
{
    public const string Section = "Sinergi";

    /// <summary>Folder of database, documents, keys and backups.</summary>
    public string Data { get; set; } = ".data";

    /// <summary>PostgreSQL connection string; empty means SQLite in the data folder.</summary>
    public string? Database { get; set; }

    /// <summary>The address people use, for links in messages. Empty: the address of the request at hand.</summary>
    public string? PublicUrl { get; set; }

    /// <summary>
    /// Addresses or networks of the proxies before Sinergi. What they say of the caller's address and of TLS is believed, and nobody else's word.
    /// </summary>
    public List<string> Proxies { get; set; } = [];

    /// <summary>Path of the master key; empty means keys/master.key in the data folder.</summary>
    public string? MasterKeyFile { get; set; }

    /// <summary>All shown data are invented: every page says so.</summary>
    public bool SimulatedData { get; set; }

    public MailOptions Mail { get; set; } = new();
    public UploadOptions Upload { get; set; } = new();

    /// <summary>Folders of the programs that read documents (pdftotext, tesseract), as in PATH; empty means PATH itself.</summary>
    public string? ToolPath { get; set; }

    /// <summary>E-mail addresses that receive the daily digest of the audit chain.</summary>
    public List<string> DigestRecipients { get; set; } = [];
}

public sealed class MailOptions
{
    /// <summary>SMTP server; empty: no mail is sent, and administrators hand over links themselves.</summary>
    public string? Host { get; set; }
    public int Port { get; set; } = 587;
    public bool UseTls { get; set; } = true;
    public string? UserName { get; set; }
    public string? Password { get; set; }
    public string From { get; set; } = "sinergi@localhost";
}

public sealed class UploadOptions
{
    public int MaxMegabytes { get; set; } = 25;
    public int MaxPages { get; set; } = 200;
}
