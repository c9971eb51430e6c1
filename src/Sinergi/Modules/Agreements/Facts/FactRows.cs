using Sinergi.Kernel;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Agreements.Domain;
using Sinergi.Platform.Access;

namespace Sinergi.Modules.Agreements.Facts;

/// <summary>The rows of what a source states; the same whether one record is told or a list is copied in.</summary>
internal static class FactRows
{
    public static FactSource Source(RecordKind kind, Guid recordId, ToldFacts told, Actor? actor, DateTime at) =>
        new()
        {
            Id = NewId.Next(),
            RecordId = recordId,
            RecordKind = kind,
            DocumentId = told.DocumentId,
            Title = told.SourceTitle,
            AddedAt = at,
            AddedById = actor?.AuthorId,
            AddedByInstitutionId = actor?.InstitutionId,
        };

    public static FieldStatement Statement(FactSource source, string field, string value, bool chosen) =>
        new()
        {
            Id = NewId.Next(),
            RecordId = source.RecordId,
            Field = field,
            Value = value,
            SourceId = source.Id,
            StatedAt = source.AddedAt,
            Chosen = chosen,
        };
}
