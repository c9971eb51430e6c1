namespace Sinergi.Bench.Running;

/// <summary>What every measurement of the product under load is told.</summary>
/// <param name="Program">Folder of the published product.</param>
/// <param name="Length">Of each measurement.</param>
/// <param name="Rate">Requests a second, sent whether or not answers come.</param>
internal record BenchOptions(DirectoryInfo Program, FileInfo? Json, TimeSpan Length, int Rate, int Agreements, int Units)
{
    public string Product => Path.Combine(Program.FullName, "Sinergi.dll");

    public async Task<bool> IsReadyAsync(string verb)
    {
        if (File.Exists(Product))
        {
            return true;
        }

        await Console.Error.WriteLineAsync($"{Product} does not exist; start this by `./sinergi bench {verb}`.");
        return false;
    }
}
