namespace Sinergi.Bench.Web;

internal sealed record WebBenchOptions(DirectoryInfo Program, FileInfo? Json, TimeSpan Length, int Rate, int Agreements, int Units)
{
    public string Product => Path.Combine(Program.FullName, "Sinergi.dll");
}
