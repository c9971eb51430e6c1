using Sinergi.Testing;

namespace Sinergi.Tests.Architecture.Model;

/// <summary>A document in docs/ that is written from the code. SINERGI_APPROVE=1 writes it anew; otherwise it must be what the code says.</summary>
internal static class GeneratedDocument
{
    public static void Agree(string path, string generated)
    {
        var file = Repository.PathOf(path);
        if (Environment.GetEnvironmentVariable("SINERGI_APPROVE") == "1")
        {
            File.WriteAllText(file, generated);
        }

        var present = File.Exists(file) ? File.ReadAllText(file) : "";
        Assert.True(present == generated, $"{path} is not what the code says. Run this test with SINERGI_APPROVE=1 and commit the file.");
    }
}
