using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;
using Sinergi.Platform.Data;

namespace Sinergi.Platform.Privacy;

/// <summary>Blanks the columns of a row that say something about a person, by their class.</summary>
internal static class PersonalColumns
{
    /// <summary>How many values were removed; 0 when the row had been blanked before.</summary>
    public static int Blank(EntityEntry row)
    {
        var removed = 0;
        foreach (var property in row.Properties.Where(p => IsOfAPerson(p.Metadata)))
        {
            var blank = BlankOf(property.Metadata);
            if (!Equals(property.CurrentValue, blank))
            {
                property.CurrentValue = blank;
                removed++;
            }
        }

        return removed;
    }

    private static bool IsOfAPerson(IReadOnlyProperty property) =>
        ColumnClasses.Of(property) is DataClass.Personal or DataClass.SpecificPersonal or DataClass.Secret && !property.IsPrimaryKey();

    private static object? BlankOf(IReadOnlyProperty property) =>
        property.IsNullable ? null
        : property.ClrType == typeof(string) ? ""
        : property.ClrType == typeof(byte[]) ? Array.Empty<byte>()
        : Activator.CreateInstance(property.ClrType);
}
