using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Sinergi.Platform.Data.Providers.Postgres;

/// <summary>Adds FOR UPDATE SKIP LOCKED, which LINQ cannot say, to queries that carry the tag.</summary>
internal sealed class SkipLockedRows : DbCommandInterceptor
{
    public const string Tag = "claim rows";

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<DbDataReader> result,
        CancellationToken cancellationToken = default
    )
    {
        if (command.CommandText.StartsWith($"-- {Tag}", StringComparison.Ordinal))
        {
            command.CommandText += "\nFOR UPDATE SKIP LOCKED";
        }

        return ValueTask.FromResult(result);
    }
}
