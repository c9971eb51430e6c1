namespace Sinergi.Tests.Browser.Browsing;

/// <summary>How somebody works with the product. A journey goes through in every profile.</summary>
public enum Profile
{
    /// <summary>An office computer: 1280 px, Indonesian, scripts, mouse.</summary>
    Desktop,

    /// <summary>A small phone whose browser runs no script: 320 px, Indonesian.</summary>
    PhoneNoScript,

    /// <summary>Somebody who never touches a mouse: 1280 px, English, scripts, keys only.</summary>
    Keyboard,
}

/// <summary>What belongs to a profile.</summary>
public static class Profiles
{
    public static int Width(this Profile profile) => profile == Profile.PhoneNoScript ? 320 : 1280;

    public static int Height(this Profile profile) => profile == Profile.PhoneNoScript ? 640 : 900;

    public static string Language(this Profile profile) => profile == Profile.Keyboard ? "en" : "id";

    public static bool Scripts(this Profile profile) => profile != Profile.PhoneNoScript;

    public static bool KeysOnly(this Profile profile) => profile == Profile.Keyboard;
}

/// <summary><c>[Theory, ClassData(typeof(EveryProfile))]</c></summary>
public sealed class EveryProfile : TheoryData<Profile>
{
    public EveryProfile()
        : base(Enum.GetValues<Profile>()) { }
}
