namespace Sinergi.Platform.Ui.TagHelpers;

/// <summary>What a status means for the reader. The colour never stands alone: a word is beside it.</summary>
public enum Tone
{
    /// <summary>Under way, nothing to worry about.</summary>
    Plain,

    /// <summary>Done, proven, in force.</summary>
    Ok,

    /// <summary>In part, due soon, to be checked.</summary>
    Warn,

    /// <summary>Late, refused, contradictory.</summary>
    Bad,

    /// <summary>Not stated, not begun, withdrawn.</summary>
    None,
}

internal static class ToneCss
{
    /// <summary><c>s-tag s-tag--warn</c>; the plain tone needs no addition.</summary>
    public static string Css(this Tone tone, string block) =>
        tone is Tone.Plain ? block : $"{block} {block}--{tone.ToString().ToLowerInvariant()}";
}
