using System.Text.RegularExpressions;
using System.Xml.Linq;
using Sinergi.Modules;

namespace Sinergi.Tests.Architecture.Model;

/// <summary>The documentation comments of the application, as the compiler wrote them beside the assembly.</summary>
internal static partial class Comments
{
    private static readonly Lazy<Dictionary<string, string>> Summaries = new(Read);

    public static string OfProperty(Type type, string property) => Of($"P:{NameOf(type)}.{property}");

    public static string OfType(Type type) => Of($"T:{NameOf(type)}");

    private static string NameOf(Type type) => (type.FullName ?? type.Name).Replace('+', '.');

    private static string Of(string member) => Summaries.Value.GetValueOrDefault(member, "");

    private static Dictionary<string, string> Read()
    {
        var file = Path.ChangeExtension(typeof(ModuleGraph).Assembly.Location, ".xml");
        return XDocument
            .Load(file)
            .Descendants("member")
            .Where(member => member.Element("summary") is not null)
            .ToDictionary(member => member.Attribute("name")!.Value, member => Words(member.Element("summary")!), StringComparer.Ordinal);
    }

    private static string Words(XElement summary)
    {
        var text = string.Concat(summary.Nodes().Select(node => node is XElement see ? Referred(see) : node.ToString()));
        return Spaces()
            .Replace(text, " ")
            .Trim()
            .Replace("&amp;", "&", StringComparison.Ordinal)
            .Replace("|", "\\|", StringComparison.Ordinal);
    }

    private static string Referred(XElement element) => element.Attribute("cref")?.Value.Split('.')[^1] ?? element.Value;

    [GeneratedRegex(@"\s+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Spaces();
}
