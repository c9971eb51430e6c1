namespace Sinergi.Modules.Institutions.People;

/// <summary>The questions about a post, asked when a person is added and when a further post begins.</summary>
public sealed record PostFieldsView(PostInput Post, PostPlace Place);
