using Sinergi.Platform.Access.Directory;

namespace Sinergi.Modules.Institutions.Tree;

/// <summary>The fields that adding and changing have in common.</summary>
/// <param name="Kinds">The kinds that the institution can be; decides which fields make sense.</param>
public sealed record FieldsView(InstitutionInput Input, IReadOnlyList<InstitutionKind> Kinds);
