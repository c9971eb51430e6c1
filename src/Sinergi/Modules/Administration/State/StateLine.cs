using Sinergi.Platform.Ui.TagHelpers;

namespace Sinergi.Modules.Administration.State;

/// <summary>
/// One thing that can be in order or not. Its words: "state.NAME" what it is, "state.NAME.CASE" how it stands, and, unless it is in order,
/// "state.NAME.CASE.mend" what to do.
/// </summary>
/// <param name="Name">What it is about.</param>
/// <param name="Case">How it stands.</param>
/// <param name="Tone">Ok: in order. None: not configured. Warn: degraded. Bad: something does not work.</param>
/// <param name="Arguments">For the text of the case.</param>
public sealed record StateLine(string Name, string Case, Tone Tone, params object[] Arguments)
{
    public string TitleKey => $"state.{Name}";
    public string TextKey => $"state.{Name}.{Case}";
    public string? MendKey => Tone == Tone.Ok ? null : $"{TextKey}.mend";
    public string TagKey => $"state.tone.{Tone.ToString().ToLowerInvariant()}";
}

/// <summary>When this process began to serve.</summary>
public sealed class Started(TimeProvider clock)
{
    public DateTime At { get; } = clock.GetUtcNow().UtcDateTime;
}
