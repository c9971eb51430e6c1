using Microsoft.AspNetCore.Mvc.Rendering;
using Sinergi.Modules.Institutions.Contracts;
using Sinergi.Modules.Institutions.Shared;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Data;
using Sinergi.Platform.Localisation;

namespace Sinergi.Modules.Institutions.People;

/// <summary>Where a post is to begin: chosen already, with the roles on offer, or still to be picked.</summary>
public sealed record PostPlace(Institution? Institution, IReadOnlyList<Role> Roles, PickView? Pick)
{
    public IEnumerable<SelectListItem> RoleChoices() => Roles.Select(r => new SelectListItem(RoleName.Of(r), r.Id.ToString()));
}

public sealed class PostPlaces(PostDesk desk, RoleGrants grants, IInstitutionNames names, Texts texts)
{
    /// <summary>Null when an institution is named where the actor may appoint nobody.</summary>
    public async Task<PostPlace?> FindAsync(Guid? institutionId, string path, string? words, CancellationToken cancellationToken)
    {
        if (institutionId is { } id)
        {
            return await desk.InstitutionAsync(id, cancellationToken) is { } institution
                ? new PostPlace(institution, await grants.OfferedAsync(institution, cancellationToken), null)
                : null;
        }

        var found = string.IsNullOrWhiteSpace(words) ? [] : await names.SuggestAsync(words, Limits.PageRows, cancellationToken);
        return new PostPlace(
            null,
            [],
            new PickView(path, "di", texts["people.pick_institution"], words, found, new Dictionary<string, string>())
        );
    }
}
