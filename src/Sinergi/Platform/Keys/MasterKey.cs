using System.Security.Cryptography;

namespace Sinergi.Platform.Keys;

/// <summary>
/// The key that wraps all others. It lives in a file of its own (mode 0600), outside database and backup: whoever has only the backup
/// can read no personal value and no document.
/// </summary>
public sealed class MasterKey
{
    private const int Bytes = 32;
    private const int NonceBytes = 12;
    private const int TagBytes = 16;
    private readonly byte[] key;

    private MasterKey(byte[] key) => this.key = key;

    /// <summary>Reads the key file, or creates it when there is none yet.</summary>
    /// <exception cref="InvalidDataException">The file exists and holds no key.</exception>
    public static MasterKey Open(string path)
    {
        if (!File.Exists(path))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows())
            {
                options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            }

            using var file = new StreamWriter(path, options);
            file.Write(Convert.ToHexString(RandomNumberGenerator.GetBytes(Bytes)));
        }

        var text = File.ReadAllText(path).Trim();
        return text.Length == Bytes * 2 && text.All(char.IsAsciiHexDigit)
            ? new MasterKey(Convert.FromHexString(text))
            : throw new InvalidDataException($"{path} holds no master key ({Bytes * 2} hexadecimal digits).");
    }

    /// <summary>Encrypts a data key; the purpose is bound to it, so a wrapped key cannot be moved to another use.</summary>
    public byte[] Wrap(ReadOnlySpan<byte> dataKey, string purpose) => SealedBytes.Seal(key, dataKey, purpose);

    public byte[] Unwrap(ReadOnlySpan<byte> wrapped, string purpose) => SealedBytes.Open(key, wrapped, purpose);

    /// <summary>AES-256-GCM with a random nonce in front and the tag behind.</summary>
    internal static class SealedBytes
    {
        public static byte[] Seal(byte[] key, ReadOnlySpan<byte> clear, string context)
        {
            var result = new byte[NonceBytes + clear.Length + TagBytes];
            var nonce = result.AsSpan(0, NonceBytes);
            RandomNumberGenerator.Fill(nonce);
            using var aes = new AesGcm(key, TagBytes);
            aes.Encrypt(nonce, clear, result.AsSpan(NonceBytes, clear.Length), result.AsSpan(NonceBytes + clear.Length), Utf8(context));
            return result;
        }

        /// <exception cref="CryptographicException">Wrong key, wrong context, or changed bytes.</exception>
        public static byte[] Open(byte[] key, ReadOnlySpan<byte> sealedBytes, string context)
        {
            if (sealedBytes.Length < NonceBytes + TagBytes)
            {
                throw new CryptographicException("Sealed value is too short.");
            }

            var clear = new byte[sealedBytes.Length - NonceBytes - TagBytes];
            using var aes = new AesGcm(key, TagBytes);
            aes.Decrypt(
                sealedBytes[..NonceBytes],
                sealedBytes.Slice(NonceBytes, clear.Length),
                sealedBytes[(NonceBytes + clear.Length)..],
                clear,
                Utf8(context)
            );
            return clear;
        }

        private static byte[] Utf8(string text) => System.Text.Encoding.UTF8.GetBytes(text);
    }
}
