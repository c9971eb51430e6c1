using System.Reflection;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Sinergi.Platform.Data;

/// <summary>Answers how each column is classified; the gate test, the data dictionary and the subject-access report ask here.</summary>
public static class ColumnClasses
{
    // Columns of types that are not ours, so they cannot carry the attribute.
    private static readonly Dictionary<string, DataClass> Foreign = new(StringComparer.Ordinal)
    {
        ["account.user_name"] = DataClass.Personal,
        ["account.normalized_user_name"] = DataClass.Personal,
        ["account.email"] = DataClass.Personal,
        ["account.normalized_email"] = DataClass.Personal,
        ["account.phone_number"] = DataClass.Personal,
        ["account.password_hash"] = DataClass.Secret,
        ["account.security_stamp"] = DataClass.Secret,
        ["account.concurrency_stamp"] = DataClass.Internal,
        ["account.lockout_end"] = DataClass.Internal,
        ["account_claim.claim_type"] = DataClass.Internal,
        ["account_claim.claim_value"] = DataClass.Internal,
        ["account_login.login_provider"] = DataClass.Internal,
        ["account_login.provider_key"] = DataClass.Secret,
        ["account_login.provider_display_name"] = DataClass.Internal,
        ["account_token.login_provider"] = DataClass.Internal,
        ["account_token.name"] = DataClass.Internal,
        ["account_token.value"] = DataClass.Secret,
        ["account_passkeys.credential_id"] = DataClass.Secret,
        ["account_passkeys.data"] = DataClass.Secret,
    };

    /// <summary>The class of a column, or null when nobody decided: the build's gate test then fails.</summary>
    public static DataClass? Of(IReadOnlyProperty property)
    {
        var declared = property.PropertyInfo?.GetCustomAttribute<ClassifiedAttribute>()?.DataClass;
        return declared
            ?? (
                Foreign.TryGetValue(Key(property), out var foreign) ? foreign
                : CannotHoldPersonalData(property) ? DataClass.Internal
                : null
            );
    }

    private static string Key(IReadOnlyProperty property) =>
        $"{ModelConventions.SnakeCase(property.DeclaringType.ContainingEntityType.GetTableNameOrType())}.{ModelConventions.SnakeCase(property.Name)}";

    private static string GetTableNameOrType(this IReadOnlyEntityType entity) =>
        entity.FindAnnotation("Relational:TableName")?.Value as string ?? entity.ClrType.Name;

    private static bool CannotHoldPersonalData(IReadOnlyProperty property)
    {
        var type = Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType;
        return type.IsEnum
            || type == typeof(Guid)
            || type == typeof(bool)
            || type == typeof(int)
            || type == typeof(long)
            || type == typeof(decimal)
            || type == typeof(DateTime);
    }
}
