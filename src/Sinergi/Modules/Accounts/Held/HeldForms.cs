using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Sinergi.Platform.Access;
using Sinergi.Platform.Ui;

namespace Sinergi.Modules.Accounts.Held;

/// <summary>What was typed into a form that could not be taken: the session had ended, or its token was no longer good.</summary>
/// <param name="AccountId">Whose form it is; nobody else gets to see it.</param>
/// <param name="Path">The address of this site it was sent to, with its query.</param>
/// <param name="FileBoxes">The fields in which a file was chosen; the files themselves are not kept.</param>
/// <param name="Shown">The questions and the texts of their answers as the page showed them, packed; null for a form that asked nothing.</param>
public sealed record HeldForm(
    Guid AccountId,
    string Path,
    IReadOnlyList<HeldField> Fields,
    IReadOnlyList<string> FileBoxes,
    string? Shown,
    DateTime Until
)
{
    public bool HadFiles => FileBoxes.Count > 0;

    /// <summary>What the person answered, for looking at again, in the words of the form; what was never on the screen is not told.</summary>
    public IEnumerable<ShownAnswer> Answers() => ShownForm.Answers(ShownForm.Unpack(Shown), Fields.ToLookup(f => f.Name, f => f.Value));
}

public sealed record HeldField(string Name, string Value);

/// <summary>
/// Takes down a form from the request and carries it, encrypted, through the pages of signing in. Nothing is stored on the server, so
/// nothing has to be cleared away and nobody can fill a disk with it.
/// </summary>
public sealed class HeldForms(IDataProtectionProvider protection, TimeProvider clock)
{
    private const string Purpose = "Sinergi.HeldForm.v3";
    private static readonly string[] Machinery =
    [
        "__RequestVerificationToken",
        LostForm.AccountField,
        LostForm.FilesField,
        LostForm.ShownField,
    ];

    // Encrypted and in Base64 it must still fit into one field of a form.
    private const int MostCharacters = 2_500_000;
    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(12);

    private readonly IDataProtector protector = protection.CreateProtector(Purpose);

    /// <summary>
    /// The form of this request; null when there is none, when nobody can say whose it is, when it is too large, or when it holds a secret,
    /// which is never kept.
    /// </summary>
    public async Task<HeldForm?> CaptureAsync(HttpRequest request, string path, CancellationToken cancellationToken)
    {
        if (!request.HasFormContentType)
        {
            return null;
        }

        try
        {
            var form = await request.ReadFormAsync(cancellationToken);
            var fields = form.Where(field => !Machinery.Contains(field.Key))
                .SelectMany(field => field.Value.Select(value => new HeldField(field.Key, value ?? "")))
                .ToList();
            // A form that is sent again without its files, and lost once more, still lacks them.
            var boxes = form.Files.Select(f => f.Name).Concat(form[LostForm.FilesField].OfType<string>()).Distinct().ToList();
            var shown = form[LostForm.ShownField].FirstOrDefault();
            return
                !Guid.TryParse(form[LostForm.AccountField], out var account)
                || fields.Any(f => IsSecret(f.Name))
                || fields.Sum(f => f.Name.Length + f.Value.Length) + (shown?.Length ?? 0) > MostCharacters
                ? null
                : new HeldForm(account, path, fields, boxes, shown, clock.GetUtcNow().UtcDateTime + Lifetime);
        }
        catch (Exception broken) when (broken is IOException or InvalidDataException or BadHttpRequestException)
        {
            return null;
        }
    }

    public string Protect(HeldForm form) => protector.Protect(JsonSerializer.Serialize(form));

    /// <summary>The form again; null when it is somebody else's, was changed on the way or is older than twelve hours.</summary>
    public HeldForm? Read(string? held, Guid accountId)
    {
        if (string.IsNullOrEmpty(held))
        {
            return null;
        }

        try
        {
            var form = JsonSerializer.Deserialize<HeldForm>(protector.Unprotect(held))!;
            return form.AccountId == accountId && form.Until >= clock.GetUtcNow().UtcDateTime ? form : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    /// <summary>By agreement every field that holds a password or a key has the word in its name.</summary>
    private static bool IsSecret(string name) =>
        name.Contains("Password", StringComparison.OrdinalIgnoreCase)
        || name.Contains("Secret", StringComparison.OrdinalIgnoreCase)
        || name.EndsWith("Code", StringComparison.OrdinalIgnoreCase);
}
