using Sinergi.Kernel.Text;
using Sinergi.Platform.Access;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Simulation;

namespace Sinergi.Modules.Agreements.Data;

/// <summary>One person for each invented institution, with the post in which they act.</summary>
internal sealed class InventedPeople(InventedIds ids, DateOnly since, IReadOnlyDictionary<string, Guid> roles)
{
    /// <param name="number">Of the institution.</param>
    /// <param name="seenBy">Who sees the institution sees its people.</param>
    public void Add(InventedRows rows, int number, Institution institution, IEnumerable<Guid> seenBy)
    {
        var name = $"Petugas Simulasi {number + 1}";
        var (role, kind) = institution.Kind switch
        {
            InstitutionKind.CentralOffice => (DefaultRoles.CentralOfficer, PostKind.CooperationOfficer),
            InstitutionKind.Kanwil => (DefaultRoles.KanwilOfficer, PostKind.CooperationOfficer),
            InstitutionKind.Upt => (DefaultRoles.UnitOfficer, PostKind.CooperationOfficer),
            _ => (DefaultRoles.PartnerOfficer, PostKind.PartnerOfficer),
        };
        var person = new Person
        {
            Id = ids.Of(InventedGroup.Person, number),
            FullName = name,
            FoldedName = TextFold.Fold(name),
            Revision = ids.Of(InventedGroup.Person, number),
        };
        rows.People.Add(person);
        rows.Posts.Add(
            new Post
            {
                Id = ids.Of(InventedGroup.Post, number),
                PersonId = person.Id,
                InstitutionId = institution.Id,
                RoleId = roles[role],
                Title = $"Petugas kerja sama {institution.Name}",
                Kind = kind,
                From = since,
                Revision = ids.Of(InventedGroup.Post, number),
            }
        );
        rows.Scopes.AddRange(seenBy.Select(above => new ScopeEntry { InstitutionId = above, RecordId = person.Id }));
    }
}
