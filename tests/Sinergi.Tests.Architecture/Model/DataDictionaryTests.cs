using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Sinergi.Platform.Data;

namespace Sinergi.Tests.Architecture.Model;

public sealed class DataDictionaryTests
{
    [Fact]
    public void DataDictionary_AsCommitted_IsWhatTheModelSays() => GeneratedDocument.Agree("docs/data-dictionary.md", Write());

    private static string Write()
    {
        var text = new StringBuilder(
            """
            # Data dictionary

            Written from the mapped model and the comments in the code; do not edit. Types are those of PostgreSQL. Classes: Public (may be shown to anyone once
            published), Internal (for people with a post), Personal (reading is recorded), SpecificPersonal (UU 27/2022, art. 4), Secret (never shown).

            """
        );
        using var db = Models.Postgres();
        using var keys = Models.Keys();
        foreach (
            var entity in db
                .Model.GetEntityTypes()
                .Concat(keys.Model.GetEntityTypes())
                .OrderBy(e => e.GetTableName(), StringComparer.Ordinal)
        )
        {
            Write(text, entity);
        }

        return text.ToString().ReplaceLineEndings("\n");
    }

    private static void Write(StringBuilder text, IEntityType entity)
    {
        text.Append("\n## ").Append(entity.GetTableName()).Append('\n');
        if (Comments.OfType(entity.ClrType) is { Length: > 0 } about)
        {
            text.Append(about).Append('\n');
        }

        text.Append("\n| column | type | null | class | meaning |\n|---|---|---|---|---|\n");
        foreach (var property in entity.GetProperties())
        {
            string[] cells =
            [
                property.GetColumnName(),
                property.GetColumnType(),
                property.IsNullable ? "yes" : "",
                ColumnClasses.Of(property)?.ToString() ?? "undecided",
                Meaning(entity, property),
            ];
            text.Append("| ").AppendJoin(" | ", cells).Append(" |\n");
        }
    }

    private static string Meaning(IEntityType entity, IProperty property)
    {
        if (
            property.PropertyInfo is { DeclaringType: { } declaring }
            && Comments.OfProperty(declaring, property.Name) is { Length: > 0 } told
        )
        {
            return told;
        }

        if (property.GetContainingForeignKeys().FirstOrDefault() is { } key)
        {
            return $"→ {key.PrincipalEntityType.GetTableName()}";
        }

        var type = Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType;
        return type.IsEnum ? string.Join(", ", Enum.GetNames(type))
            : property.IsPrimaryKey() && entity.FindPrimaryKey()!.Properties.Count == 1 ? "Identifier."
            : "";
    }
}
