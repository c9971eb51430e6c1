using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Sinergi.Modules.Institutions.Contracts;
using Sinergi.Modules.Institutions.Shared;
using Sinergi.Platform.Access;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Localisation;

namespace Sinergi.Modules.Institutions.People;

[RequirePermission(InstitutionPermissions.People)]
public sealed class EndPostModel(EndPost end, Texts texts) : PageModel
{
    [BindProperty]
    public EndPostInput Input { get; set; } = new();

    public Post Post { get; private set; } = null!;
    public IReadOnlyList<Successor> Successors { get; private set; } = [];

    /// <summary>Someone else changed the post while this form was open.</summary>
    public bool Conflict { get; private set; }

    public IEnumerable<SelectListItem> Choices =>
        Successors.Select(s => new SelectListItem($"{s.FullName} ({s.Title})", s.PersonId.ToString()));

    public async Task<IActionResult> OnGetAsync(Guid id, Guid postId, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(id, postId, cancellationToken))
        {
            return NotFound();
        }

        Input = new EndPostInput { Revision = Post.Revision, Until = Post.Until };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, Guid postId, CancellationToken cancellationToken)
    {
        if (ModelState.Unreadable())
        {
            return await LoadAsync(id, postId, cancellationToken) ? Page() : NotFound();
        }

        var outcome = await end.HandleAsync(id, postId, Input, cancellationToken);
        if (outcome is PersonOutcome.Done)
        {
            return Redirect(InstitutionLinks.Person(id));
        }

        if (!await LoadAsync(id, postId, cancellationToken))
        {
            return NotFound();
        }

        return outcome.Match<IActionResult>(_ => Page(), invalid => this.Refuse(texts, invalid.Errors), _ => NotFound(), _ => ShowBoth());
    }

    private PageResult ShowBoth()
    {
        Conflict = true;
        Input.Revision = Post.Revision;
        Response.StatusCode = StatusCodes.Status409Conflict;
        return Page();
    }

    private async Task<bool> LoadAsync(Guid id, Guid postId, CancellationToken cancellationToken)
    {
        if (await end.FindAsync(id, postId, cancellationToken) is not { } post)
        {
            return false;
        }

        Post = post;
        Successors = await end.SuccessorsAsync(post.InstitutionId, id, permission: null, cancellationToken);
        return true;
    }
}
