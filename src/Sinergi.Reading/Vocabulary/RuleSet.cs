namespace Sinergi.Reading.Vocabulary;

/// <summary>Rules of one file, in its order.</summary>
internal sealed class RuleSet(IReadOnlyList<Rule> rules)
{
    private readonly Cues cues = new(rules);

    public IReadOnlyList<Rule> Rules => rules;

    /// <summary>Those that may fit a text or a part of it.</summary>
    public IReadOnlyList<Rule> For(string text)
    {
        var found = cues.In(text);
        if (found == 0)
        {
            return [];
        }

        var fitting = new List<Rule>();
        for (var i = 0; i < rules.Count; i++)
        {
            if ((found & Cues.Bit(i)) != 0)
            {
                fitting.Add(rules[i]);
            }
        }

        return fitting;
    }
}
