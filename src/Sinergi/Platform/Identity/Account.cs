using Microsoft.AspNetCore.Identity;
using Sinergi.Platform.Data;

namespace Sinergi.Platform.Identity;

/// <summary>What a person signs in with. Rights never hang on the account but on the posts of its person.</summary>
public sealed class Account : IdentityUser<Guid>
{
    public Guid PersonId { get; init; }

    /// <summary>Interface language, "id" or "en".</summary>
    [Classified(DataClass.Internal)]
    public string Language { get; set; } = "id";

    public bool Disabled { get; set; }

    /// <summary>Keyboard shortcuts of one letter can be switched off (WCAG 2.1.4).</summary>
    public bool SingleKeyShortcuts { get; set; } = true;

    public DateTime? LastSignInAt { get; set; }
}
