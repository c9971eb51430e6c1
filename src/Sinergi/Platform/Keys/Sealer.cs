using System.Security.Cryptography;
using System.Text;

namespace Sinergi.Platform.Keys;

/// <summary>Seals and opens short personal values with the key of their subject.</summary>
public sealed class Sealer(KeyStore keys)
{
    internal const string Purpose = "events";

    /// <summary>Base64 of the sealed value; null when the subject has been erased and nothing may be kept.</summary>
    public async Task<string?> SealAsync(Guid subjectId, string value, CancellationToken cancellationToken = default)
    {
        var key = await keys.GetOrCreateAsync(subjectId, Purpose, cancellationToken);
        return key is null
            ? null
            : Convert.ToBase64String(MasterKey.SealedBytes.Seal(key, Encoding.UTF8.GetBytes(value), Context(subjectId)));
    }

    /// <summary>The clear value; null when its key has been destroyed.</summary>
    public async Task<string?> OpenAsync(Guid subjectId, string sealedValue, CancellationToken cancellationToken = default)
    {
        var key = await keys.GetOrCreateAsync(subjectId, Purpose, cancellationToken);
        if (key is null)
        {
            return null;
        }

        try
        {
            return Encoding.UTF8.GetString(MasterKey.SealedBytes.Open(key, Convert.FromBase64String(sealedValue), Context(subjectId)));
        }
        catch (CryptographicException)
        {
            // Sealed with another key of this subject, e.g. the store was lost and begun anew: as good as destroyed.
            return null;
        }
    }

    private static string Context(Guid subjectId) => $"event:{subjectId:N}";
}
