using Sinergi.Reading.Facts;

namespace Sinergi.Reading.Recognise;

/// <summary>A place where the text names an institution, or a post that stands for one.</summary>
/// <param name="Key">Equal for mentions of the same institution, however it is written.</param>
/// <param name="IsGeneric">Named by kind only ("Kanwil Ditjenpas"); refers to the one institution of that kind in the text.</param>
/// <param name="Post">The post as printed, when a holder is spoken of: "Kepala BNNP Sulteng".</param>
internal sealed record Mention(
    TextSpan Span,
    string Canonical,
    string Key,
    string Stem,
    InstitutionKind Kind,
    bool Internal,
    bool IsGeneric,
    TextSpan? Post
)
{
    /// <summary>From the first word of the post, if there is one, to the end of the institution.</summary>
    public TextSpan Whole => Post is { } post ? new TextSpan(Math.Min(post.Start, Span.Start), Math.Max(post.End, Span.End)) : Span;
}
