using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Sinergi.Kernel;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Agreements.Domain.Instruments;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Data;
using Sinergi.Platform.Modules;
using Sinergi.Platform.Provisions;

namespace Sinergi.Modules.Agreements.Data.Instruments;

/// <summary>Writes the instruments and signing rules that the product ships with where there are none yet; what somebody has set is left alone.</summary>
internal sealed class InstrumentSeed(SinergiDb db, Processes processes) : ISeed
{
    private const char Between = ';';

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var kinds = !await db.Set<Instrument>().AnyAsync(cancellationToken);
        var rules = !await db.Set<SigningRule>().AnyAsync(cancellationToken);
        if (!kinds && !rules)
        {
            return;
        }

        await processes.RunAsync(
            InstrumentProcesses.Seed,
            formKey: null,
            reason: null,
            process =>
            {
                foreach (var instrument in kinds ? Instruments(process.At) : [])
                {
                    db.Add(instrument);
                    process.Record(EditionEvents.Of(instrument, null));
                }

                foreach (var rule in rules ? Rules(process.At) : [])
                {
                    db.Add(rule);
                    process.Record(EditionEvents.Of(rule, null));
                }

                return Task.FromResult(true);
            },
            cancellationToken
        );
    }

    public static IReadOnlyList<Instrument> Instruments(DateTime at)
    {
        var clauses = Lines("instrument-clauses.tsv")
            .ToLookup(c => c[0], c => new InstrumentClause(c[1], c[2], Given<RecordFact>(c[3])), StringComparer.Ordinal);
        var papers = Lines("instrument-papers.tsv")
            .ToLookup(
                c => c[0],
                c => new InstrumentPaper(Enum.Parse<DocumentStep>(c[1]), c[2] == "mandatory", c[3], c[4]),
                StringComparer.Ordinal
            );
        return
        [
            .. Lines("instruments.tsv")
                .Index()
                .Select(line => new Instrument
                {
                    Id = NewId.Next(),
                    Code = line.Item[0],
                    Number = 1,
                    Order = line.Index + 1,
                    Name = line.Item[1],
                    NameEnglish = line.Item[2],
                    CountsAs = Given<AgreementKind>(line.Item[3]),
                    Steps = [.. Parts(line.Item[4]).SelectMany(Steps)],
                    HangsOn = [.. Parts(line.Item[5])],
                    NoticeDays = Number(line.Item[6]),
                    ReminderDays = [.. Parts(line.Item[7]).Select(n => Number(n)!.Value)],
                    Clauses = [.. clauses[line.Item[0]]],
                    Papers = [.. papers[line.Item[0]]],
                    From = Day(line.Item[8]),
                    Certainty = Enum.Parse<ProvisionCertainty>(line.Item[9]),
                    Source = line.Item[10],
                    SetAt = at,
                }),
        ];
    }

    public static IReadOnlyList<SigningRule> Rules(DateTime at) =>
        [
            .. Lines("signing-rules.tsv")
                .Index()
                .Select(line => new SigningRule
                {
                    Id = NewId.Next(),
                    Code = line.Item[0],
                    Number = 1,
                    Order = line.Index + 1,
                    Instrument = Words(line.Item[1]),
                    Level = Given<OfficeLevel>(line.Item[2]),
                    Partner = Given<PartnerKind>(line.Item[3]),
                    PartnerSigner = Given<PartnerSignatory>(line.Item[4]),
                    MoreThanMonths = Number(line.Item[5]),
                    AtMostMonths = Number(line.Item[6]),
                    Budget = Asked(line.Item[7], "budget"),
                    Assets = Asked(line.Item[7], "assets"),
                    People = Asked(line.Item[7], "people"),
                    PersonalData = Asked(line.Item[7], "data"),
                    BindsUnits = Asked(line.Item[7], "units"),
                    Signer = Given<Signatory>(line.Item[8]),
                    AsksDecision = Parts(line.Item[9]).Contains("ask"),
                    PowerOfAttorney = Parts(line.Item[9]).Contains("attorney"),
                    Parliament = Parts(line.Item[9]).Contains("parliament"),
                    HigherApproval = Given<Signatory>(line.Item[10]),
                    From = Day(line.Item[11]),
                    Certainty = Enum.Parse<ProvisionCertainty>(line.Item[12]),
                    Source = line.Item[13],
                    Reason = line.Item[14],
                    ReasonEnglish = line.Item[15],
                    Warning = Words(line.Item[16]),
                    WarningEnglish = Words(line.Item[17]),
                    Annexes = Words(line.Item[18])?.Replace(Between, '\n'),
                    AnnexesEnglish = Words(line.Item[19])?.Replace(Between, '\n'),
                    SetAt = at,
                }),
        ];

    /// <summary>The lines of a list that ships with the product.</summary>
    public static IReadOnlyList<string[]> Lines(string file)
    {
        using var stream = typeof(InstrumentSeed).Assembly.GetManifestResourceStream(typeof(InstrumentSeed), file)!;
        using var reader = new StreamReader(stream);
        return
        [
            .. reader
                .ReadToEnd()
                .Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Where(line => !line.StartsWith('#'))
                .Select(line => line.TrimEnd('\r').Split('\t')),
        ];
    }

    // "all" stands for every step there is.
    private static IEnumerable<DocumentStep> Steps(string part) =>
        part == "all" ? Enum.GetValues<DocumentStep>() : [Enum.Parse<DocumentStep>(part)];

    private static string[] Parts(string cell) =>
        cell.Split(Between, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static T? Given<T>(string cell)
        where T : struct, Enum => cell.Length == 0 ? null : Enum.Parse<T>(cell);

    private static int? Number(string cell) => cell.Length == 0 ? null : int.Parse(cell, NumberStyles.None, CultureInfo.InvariantCulture);

    private static string? Words(string cell) => cell.Length == 0 ? null : cell;

    private static bool? Asked(string cell, string what) =>
        Parts(cell).Contains(what) ? true
        : Parts(cell).Contains($"no {what}") ? false
        : null;

    private static DateOnly Day(string cell) => DateOnly.ParseExact(cell, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
