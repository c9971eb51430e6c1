using System.Globalization;
using System.Net;
using System.Text;
using Npgsql;
using Sinergi.Bench.Asking;
using Sinergi.Bench.Report;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Testing.Site;

namespace Sinergi.Bench.Register;

/// <summary>A register that was kept in a spreadsheet comes in as somebody would bring it: sent, looked at, told to save, waited for.</summary>
internal sealed class RegisterImport(AskingSite site)
{
    public const int Rows = 7_000;

    private const string Header =
        "perihal;jenis naskah;tanggal penandatanganan;mulai berlaku;hari terakhir berlaku;tempat;menggantikan;ruang lingkup;pihak 1;nomor 1;pihak 2;nomor 2\n";
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    public async Task<IReadOnlyList<Row>> RunAsync(CancellationToken cancellationToken)
    {
        var before = await CountAsync(cancellationToken);
        var names = await site.Sql.RowsAsync("SELECT name FROM institution WHERE kind = 'Upt' ORDER BY id LIMIT 100", cancellationToken);
        var file = Encoding.UTF8.GetBytes(List(names));
        var parts = site.Cookie.Split('=', 2);
        using var client = new SiteClient(site.Address);
        client.Cookies.Add(new Cookie(parts[0], parts[1], "/", site.Address.Host));

        var began = TimeProvider.System.GetTimestamp();
        var preview = await (await client.GetAsync(AgreementLinks.Import)).Form().Attach("Upload", "daftar.csv", file).SubmitAsync();
        var checkedIn = TimeProvider.System.GetElapsedTime(began);
        var saving = await preview.Form().SubmitAsync();
        while (!saving.Path.EndsWith("/laporan", StringComparison.Ordinal) && TimeProvider.System.GetElapsedTime(began) < Patience)
        {
            await Task.Delay(Between, cancellationToken);
            saving = await client.GetAsync(saving.Path);
        }

        var took = TimeProvider.System.GetElapsedTime(began);
        var came = await CountAsync(cancellationToken) - before;
        if (came != Rows)
        {
            site.Comparing.Differences.Add($"DIFFERS import: {Rows} rows were sent, {came} came in.");
        }

        var copy = await CopyAsync(cancellationToken);
        return
        [
            new("import, sent until checked", checkedIn.TotalSeconds, "s"),
            new("import, sent until the report", took.TotalSeconds, "s", copy / 1000, Budgets.RegisterImport),
            new("import rate", Rows / took.TotalSeconds, "rows/s", Rows / copy * 1000),
            new("import rows", came, "rows"),
            new("import size", file.Length / 1024.0, "KB"),
        ];
    }

    private async Task<long> CountAsync(CancellationToken cancellationToken) =>
        long.Parse((await site.Sql.RowsAsync("SELECT count(*) FROM agreement", cancellationToken))[0], CultureInfo.InvariantCulture);

    /// <summary>Every tenth renews the one before; one partner has about ten of them, and nobody knows the partners.</summary>
    private static string List(List<string> units)
    {
        var list = new StringBuilder(Header);
        for (var i = 1; i <= Rows; i++)
        {
            var signed = new DateOnly(2005, 1, 1).AddDays(i);
            var renews = i % 10 == 0 ? NumberOf(i - 1) : "";
            list.Append(
                CultureInfo.InvariantCulture,
                $"Layanan kesehatan tahap {i} (Simulasi);PKS;{signed:yyyy-MM-dd};{signed:yyyy-MM-dd};{signed.AddYears(2):yyyy-MM-dd};Aula Simulasi;{renews};\"Pembinaan {i}\nPelatihan\";{units[i % units.Count]};{NumberOf(i)};Yayasan Simulasi Impor {i % 700};Y-{i}\n"
            );
        }

        return list.ToString();
    }

    private static string NumberOf(int row) => string.Create(CultureInfo.InvariantCulture, $"U-{row}/KS/{row % 97}");

    private async Task<double> CopyAsync(CancellationToken cancellationToken)
    {
        await using var connection = new NpgsqlConnection(site.Installation.Database);
        await connection.OpenAsync(cancellationToken);
        await using (
            var create = new NpgsqlCommand("CREATE TEMPORARY TABLE bare_agreement (number text PRIMARY KEY, subject text)", connection)
        )
        {
            await create.ExecuteNonQueryAsync(cancellationToken);
        }

        var began = TimeProvider.System.GetTimestamp();
        await using var writer = await connection.BeginBinaryImportAsync(
            "COPY bare_agreement FROM STDIN (FORMAT BINARY)",
            cancellationToken
        );
        for (var row = 1; row <= Rows; row++)
        {
            await writer.StartRowAsync(cancellationToken);
            await writer.WriteAsync(NumberOf(row), cancellationToken);
            await writer.WriteAsync("Layanan kesehatan", cancellationToken);
        }

        await writer.CompleteAsync(cancellationToken);
        return TimeProvider.System.GetElapsedTime(began).TotalMilliseconds;
    }
}
