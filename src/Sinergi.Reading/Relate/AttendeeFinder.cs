using Sinergi.Reading.Facts;
using Sinergi.Reading.Recognise;
using Sinergi.Reading.Vocabulary;

namespace Sinergi.Reading.Relate;

/// <summary>People in a sentence of attendance who do not speak for a party: present, which is not the same as signing.</summary>
internal static class AttendeeFinder
{
    public static IReadOnlyList<Attendee> Find(Recognition recognition, IReadOnlyList<Party> parties)
    {
        var heads = parties
            .Where(party => party.Representative.IsStated)
            .Select(party => Fold.Name(party.Representative.Value!.Name))
            .ToHashSet(StringComparer.Ordinal);
        return
        [
            .. recognition
                .People.Concat(PostHolders.Find(recognition))
                .Where(named => !heads.Contains(Fold.Name(named.Person.Name)))
                .DistinctBy(named => Fold.Name(named.Person.Name))
                .OrderBy(named => named.Span.Start)
                .Select(named => new Attendee(named.Person, named.Mention is { IsGeneric: false } mention ? mention.Canonical : null)),
        ];
    }
}
