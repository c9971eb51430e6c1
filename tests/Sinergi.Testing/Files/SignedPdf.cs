using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace Sinergi.Testing.Files;

/// <summary>PDFs with real electronic signatures, each added as an update of the file, as signing programs do; and what people do to them.</summary>
public static class SignedPdf
{
    private const int FirstField = 6;
    private const int ReservedDigits = 8192;
    private static readonly DateTimeOffset From = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>As the signing computer's clock said, for each of the signers one hour later.</summary>
    public static readonly DateTime FirstSignedAt = new(2026, 3, 2, 3, 0, 0, DateTimeKind.Utc);

    /// <summary>One signature for each name; each covers the file as it was when it was added.</summary>
    public static byte[] Of(string text, params string[] signers) => Of(text, signers.Length, signers);

    /// <param name="fields">Places for signatures, of which some may stay empty.</param>
    public static byte[] Of(string text, int fields, params string[] signers)
    {
        var file = Unsigned(text, fields);
        foreach (var (i, signer) in signers.Index())
        {
            file = Sign(file, FirstField + i, FirstField + fields + i, signer, FirstSignedAt.AddHours(i));
        }

        return file;
    }

    /// <summary>Another word in the place of one of the same length, after it was signed.</summary>
    public static byte[] Tampered(byte[] signed, string word, string by)
    {
        var text = Encoding.Latin1.GetString(signed);
        return Encoding.Latin1.GetBytes(text.Replace(word, by, StringComparison.Ordinal));
    }

    /// <summary>Something is added after the last signature.</summary>
    public static byte[] Appended(byte[] signed) => Update(signed, (90, "<< /Type /Metadata >>"));

    private static byte[] Unsigned(string text, int fields)
    {
        var kids = string.Join(' ', Enumerable.Range(FirstField, fields).Select(n => $"{n} 0 R"));
        var content = $"BT /F1 11 Tf 60 780 Td ({text}) Tj ET";
        List<string> objects =
        [
            $"<< /Type /Catalog /Pages 2 0 R /AcroForm << /Fields [{kids}] /SigFlags 3 >> >>",
            "<< /Type /Pages /Kids [4 0 R] /Count 1 >>",
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
            $"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 5 0 R /Resources << /Font << /F1 3 0 R >> >> /Annots [{kids}] >>",
            $"<< /Length {content.Length} >>\nstream\n{content}\nendstream",
            .. Enumerable.Range(1, fields).Select(n => Field(n, null)),
        ];
        return Update(Encoding.Latin1.GetBytes("%PDF-1.4\n"), [.. objects.Select((o, i) => (i + 1, o))]);
    }

    private static string Field(int number, int? value) =>
        $"<< /Type /Annot /Subtype /Widget /FT /Sig /T (Sig{number}) {(value is { } v ? $"/V {v} 0 R " : "")}/Rect [0 0 0 0] /P 4 0 R /F 132 >>";

    private static byte[] Sign(byte[] file, int field, int value, string signer, DateTime at)
    {
        const string range = "/ByteRange [0 0000000000 0000000000 0000000000]";
        var placeholder = new string('0', ReservedDigits);
        var signature = $"<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /adbe.pkcs7.detached {range} /Contents <{placeholder}> >>";
        var text = Encoding.Latin1.GetString(Update(file, (field, Field(field - FirstField + 1, value)), (value, signature)));
        var start = text.IndexOf($"<{placeholder}>", file.Length, StringComparison.Ordinal);
        var end = start + ReservedDigits + 2;
        text = text.Replace(
            range,
            string.Create(
                CultureInfo.InvariantCulture,
                $"/ByteRange [0 {start:0000000000} {end:0000000000} {text.Length - end:0000000000}]"
            ),
            StringComparison.Ordinal
        );
        var signed = Convert.ToHexString(Detached(Encoding.Latin1.GetBytes(text[..start] + text[end..]), signer, at));
        return Encoding.Latin1.GetBytes(text[..(start + 1)] + signed.PadRight(ReservedDigits, '0') + text[(end - 1)..]);
    }

    private static byte[] Detached(byte[] content, string signer, DateTime at)
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest(
            new X500DistinguishedName($"CN=\"{signer}\""),
            key,
            HashAlgorithmName.SHA256,
            RSASignaturePadding.Pkcs1
        );
        using var certificate = request.CreateSelfSigned(From, From.AddYears(1));
        var message = new SignedCms(new ContentInfo(content), detached: true);
        var by = new CmsSigner(SubjectIdentifierType.IssuerAndSerialNumber, certificate)
        {
            DigestAlgorithm = new Oid("2.16.840.1.101.3.4.2.1"),
            IncludeOption = X509IncludeOption.EndCertOnly,
        };
        by.SignedAttributes.Add(new Pkcs9SigningTime(at));
        message.ComputeSignature(by);
        return message.Encode();
    }

    /// <summary>Objects written behind what is there, with a table of their own.</summary>
    private static byte[] Update(byte[] file, params (int Number, string Written)[] objects)
    {
        var before = Encoding.Latin1.GetString(file);
        var text = new StringBuilder(before);
        var table = new StringBuilder("xref\n");
        if (!before.Contains("startxref", StringComparison.Ordinal))
        {
            table.Append("0 1\n0000000000 65535 f \n");
        }

        foreach (var (number, written) in objects)
        {
            table.Append(CultureInfo.InvariantCulture, $"{number} 1\n{text.Length:0000000000} 00000 n \n");
            text.Append(CultureInfo.InvariantCulture, $"{number} 0 obj\n{written}\nendobj\n");
        }

        var at = text.Length;
        var previous = before.LastIndexOf("startxref\n", StringComparison.Ordinal);
        var earlier = previous < 0 ? "" : $" /Prev {before[(previous + 10)..].Split('\n')[0]}";
        return Encoding.Latin1.GetBytes(
            text.Append(table)
                .Append(CultureInfo.InvariantCulture, $"trailer\n<< /Size 99 /Root 1 0 R{earlier} >>\nstartxref\n{at}\n%%EOF\n")
                .ToString()
        );
    }
}
