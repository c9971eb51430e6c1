using System.CommandLine;
using Sinergi.Platform.Audit;

namespace Sinergi.Cli;

/// <summary>Recounts the audit chain, and compares it with a digest that left the machine.</summary>
internal static class AuditVerb
{
    private static readonly Option<FileInfo?> DigestFile = new("--digest")
    {
        Description = "Digest received earlier, by mail or by `audit digest`.",
    };

    public static Command Create()
    {
        var verify = new Command("verify", "Memeriksa rantai audit.") { DigestFile, CommandLine.Data, CommandLine.Database };
        verify.SetAction(
            (parsed, cancellationToken) =>
                Services.UseDatabaseAsync(
                    CommandLine.Settings(parsed),
                    async services =>
                    {
                        var digest = parsed.GetValue(DigestFile);
                        if (digest is { Exists: false })
                        {
                            return Services.Complain($"{digest.FullName} does not exist.");
                        }

                        var expected = digest is null
                            ? null
                            : AuditDigest.Parse(await File.ReadAllTextAsync(digest.FullName, cancellationToken));
                        if (digest is not null && expected is null)
                        {
                            return Services.Complain($"{digest.FullName} is not a Sinergi audit digest.");
                        }

                        var verdict = await services.GetRequiredService<AuditVerifier>().VerifyAsync(expected, cancellationToken);
                        return verdict.Match(
                            intact => Services.Say($"Intact: {intact.Processes} processes, last hash {intact.LastHash}."),
                            broken => Services.Complain($"Broken at process {broken.Sequence}: {broken.What}."),
                            differs =>
                                Services.Complain(
                                    $"The chain is whole but differs from the digest at process {differs.Sequence}: it was rewritten."
                                )
                        );
                    },
                    cancellationToken
                )
        );
        var show = new Command("digest", "Menampilkan intisari rantai audit.") { CommandLine.Data, CommandLine.Database };
        show.SetAction(
            (parsed, cancellationToken) =>
                Services.UseDatabaseAsync(
                    CommandLine.Settings(parsed),
                    async services =>
                        Services.Say((await services.GetRequiredService<AuditVerifier>().DigestAsync(cancellationToken)).ToString()),
                    cancellationToken
                )
        );
        return new Command("audit", "Rantai audit.") { verify, show };
    }
}
