namespace Sinergi.Licences;

/// <summary>
/// The permissive licences a package may come under. Left out on purpose: every copyleft licence, and the Microsoft library
/// licence, which is free of charge but not open.
/// </summary>
internal static class LicencePolicy
{
    private static readonly HashSet<string> Permitted = new(StringComparer.Ordinal)
    {
        "0BSD",
        "Apache-2.0",
        "BSD-2-Clause",
        "BSD-3-Clause",
        "BlueOak-1.0.0",
        "CC0-1.0",
        "ISC",
        "MIT",
        "MIT-0",
        "MS-PL",
        "OFL-1.1",
        "PostgreSQL",
        "Unlicense",
    };

    // Copyleft by the file: harmless in a tool that is never handed to anyone.
    private static readonly HashSet<string> PermittedInTests = new(StringComparer.Ordinal) { "MPL-2.0" };

    /// <summary>Judges an SPDX expression. With OR one permitted side is enough, with AND both must be; AND binds closer.</summary>
    public static bool Permits(string expression, bool testOnly)
    {
        var tokens = expression.Replace("(", " ( ", StringComparison.Ordinal).Replace(")", " ) ", StringComparison.Ordinal);
        var rest = new Queue<string>(tokens.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        var permitted = Alternatives(rest, testOnly);
        return permitted && rest.Count == 0;
    }

    private static bool Alternatives(Queue<string> rest, bool testOnly)
    {
        var any = Parts(rest, testOnly);
        while (Next(rest, "OR"))
        {
            any |= Parts(rest, testOnly);
        }
        return any;
    }

    private static bool Parts(Queue<string> rest, bool testOnly)
    {
        var all = Term(rest, testOnly);
        while (Next(rest, "AND"))
        {
            all &= Term(rest, testOnly);
        }
        return all;
    }

    private static bool Term(Queue<string> rest, bool testOnly)
    {
        if (Next(rest, "("))
        {
            var inner = Alternatives(rest, testOnly);
            return Next(rest, ")") && inner;
        }
        return rest.TryDequeue(out var name) && (Permitted.Contains(name) || (testOnly && PermittedInTests.Contains(name)));
    }

    private static bool Next(Queue<string> rest, string token)
    {
        if (!rest.TryPeek(out var next) || next != token)
        {
            return false;
        }
        rest.Dequeue();
        return true;
    }
}
