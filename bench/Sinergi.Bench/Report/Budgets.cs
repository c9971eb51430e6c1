namespace Sinergi.Bench.Report;

/// <summary>What is promised for two cores and the data of the country, on PostgreSQL. A time is a p99 in ms unless it says otherwise.</summary>
internal static class Budgets
{
    /// <summary>Any list or record page, at 150 requests a second.</summary>
    public const double Page = 50;

    /// <summary>Figures over all that an office may see.</summary>
    public const double Dashboard = 200;

    /// <summary>Promised of the 95th of a hundred; here the 99th has to keep it.</summary>
    public const double Search = 100;

    /// <summary>From the start of the process to the first page, in seconds.</summary>
    public const double Start = 1.5;

    /// <summary>In MB.</summary>
    public const double IdleMemory = 200;

    /// <summary>A register of seven thousand rows, from sending it to its report, in seconds.</summary>
    public const double RegisterImport = 60;
}
