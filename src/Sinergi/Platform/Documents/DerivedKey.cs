using System.Security.Cryptography;
using System.Text;

namespace Sinergi.Platform.Documents;

/// <summary>
/// Keys for the parts of one form: each file of an upload and each process behind it is carried out once, however often the form is sent.
/// </summary>
public static class DerivedKey
{
    public static Guid Of(Guid formKey, string part) =>
        new(SHA256.HashData([.. formKey.ToByteArray(), .. Encoding.UTF8.GetBytes(part)]).AsSpan(0, 16));
}
