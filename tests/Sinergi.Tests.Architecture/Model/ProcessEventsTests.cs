using System.Text;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Localisation;

namespace Sinergi.Tests.Architecture.Model;

public sealed class ProcessEventsTests
{
    [Fact]
    public void ProcessEvents_AsCommitted_AreWhatTheCodeDeclares() => GeneratedDocument.Agree("docs/process-events.md", Write());

    [Fact]
    public void ProcessKind_HasAPhraseInBothLanguages()
    {
        var texts = new Texts();
        Offences.None(
            from language in new[] { "id", "en" }
            from kind in ProcessCatalogue.All
            where In(language, () => texts[$"process.{kind.Code}"]) == $"process.{kind.Code}"
            select $"{language}: process.{kind.Code}"
        );
    }

    private static string Write()
    {
        var text = new StringBuilder(
            """
            # Processes and their events

            Written from the declarations in the code; do not edit. Every change of state runs as one of these processes; its events are what the audit chain holds.

            | process | always | sometimes |
            |---|---|---|

            """
        );
        foreach (var kind in ProcessCatalogue.All)
        {
            text.Append("| ")
                .Append(kind.Code)
                .Append(" | ")
                .Append(Names(kind.Always))
                .Append(" | ")
                .Append(Names(kind.Sometimes))
                .Append(" |\n");
        }

        return text.ToString().ReplaceLineEndings("\n");
    }

    private static string Names(IEnumerable<Type> events) => string.Join(", ", events.Select(type => type.Name));

    private static string In(string language, Func<string> read)
    {
        var before = System.Globalization.CultureInfo.CurrentUICulture;
        System.Globalization.CultureInfo.CurrentUICulture = new(language);
        try
        {
            return read();
        }
        finally
        {
            System.Globalization.CultureInfo.CurrentUICulture = before;
        }
    }
}
