using Sinergi.Reading;

namespace Sinergi.Tests.Reading;

/// <summary>Short ways to read a text in a test.</summary>
internal static class ReadText
{
    public static readonly DateOnly Today = new(2025, 12, 31);

    public static ReadResult Of(string text, DateOnly? asOf = null) => Reader.Read(text, new ReadOptions { Today = Today, AsOf = asOf });
}
