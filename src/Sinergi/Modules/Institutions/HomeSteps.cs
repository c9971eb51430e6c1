using Microsoft.EntityFrameworkCore;
using Sinergi.Modules.Institutions.Contracts;
using Sinergi.Modules.Institutions.Data;
using Sinergi.Platform.Access;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Data;
using Sinergi.Platform.Localisation;
using Sinergi.Platform.Ui.Home;

namespace Sinergi.Modules.Institutions;

/// <summary>Without institutions nobody can be a party: the central office brings its list, others add what stands below them.</summary>
internal sealed class InstitutionsStep(SinergiDb db, Remit remit, Texts texts) : IHomeStep
{
    public int Order => 10;

    public async Task<HomeStepView?> ForAsync(Actor actor, CancellationToken cancellationToken)
    {
        if (!actor.May(InstitutionPermissions.Manage))
        {
            return null;
        }

        var others = await db.Set<Institution>().AnyAsync(i => i.Id != actor.InstitutionId, cancellationToken);
        return await remit.IsCentralAsync(cancellationToken)
            ? new HomeStepView(
                texts["institutions.first.import"],
                texts["institutions.first.import_note"],
                InstitutionLinks.Import(),
                others
            )
            : new HomeStepView(texts["institutions.list.add"], texts["institutions.first.add_note"], InstitutionLinks.Add(), others);
    }
}

/// <summary>Work needs hands: people get a post and an invitation.</summary>
internal sealed class PeopleStep(SinergiDb db, Texts texts) : IHomeStep
{
    public int Order => 20;

    public async Task<HomeStepView?> ForAsync(Actor actor, CancellationToken cancellationToken) =>
        actor.May(InstitutionPermissions.People)
            ? new HomeStepView(
                texts["people.first"],
                texts["people.first_note"],
                InstitutionLinks.AddPerson(),
                await db.Set<Person>().AnyAsync(p => p.Id != actor.PersonId, cancellationToken)
            )
            : null;
}
