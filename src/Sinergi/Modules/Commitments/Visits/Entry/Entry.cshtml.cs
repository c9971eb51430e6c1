using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Sinergi.Modules.Commitments.Contracts;
using Sinergi.Modules.Commitments.Domain.Visits;
using Sinergi.Platform.Access;
using Sinergi.Platform.Localisation;
using Sinergi.Platform.Operations;

namespace Sinergi.Modules.Commitments.Visits.Entry;

/// <summary>The way in for a contact: the link, then a code. Until the code is right, nothing is told of what lies behind.</summary>
[Anonymous, PrivatePage]
[EnableRateLimiting(WebServices.SignInLimit)]
public sealed class EntryModel(VisitGate gate, VisitCodes codes, VisitSessions sessions, Texts texts) : PageModel
{
    [BindProperty]
    public CodeInput Input { get; set; } = new();

    /// <summary>The link is good.</summary>
    public bool Good { get; private set; }

    /// <summary>A code is under way to the contact.</summary>
    public bool Waits { get; private set; }
    public string Token { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(string token, CancellationToken cancellationToken)
    {
        if (await FindAsync(token, cancellationToken) is not { } visitor)
        {
            return Dead();
        }

        return sessions.LinkOf(HttpContext) == visitor.Link.Id && await sessions.ResumeAsync(HttpContext, cancellationToken) is not null
            ? Redirect(VisitLinks.Base)
            : Page();
    }

    public async Task<IActionResult> OnPostAsync(string token, CancellationToken cancellationToken)
    {
        if (await FindAsync(token, cancellationToken) is not { } visitor)
        {
            return Dead();
        }

        switch (await codes.SendAsync(visitor, Input.Key, cancellationToken))
        {
            case SendAnswer.Sent:
                return Redirect(VisitLinks.Entry(token));
            case SendAnswer.TooMany:
                return Refuse("", "visits.entry.too_many");
            default:
                return Refuse("", "visits.entry.impossible");
        }
    }

    public async Task<IActionResult> OnPostEnterAsync(string token, CancellationToken cancellationToken)
    {
        if (await FindAsync(token, cancellationToken) is not { } visitor)
        {
            return Dead();
        }

        var typed = string.Concat((Input.Code ?? "").Where(char.IsAsciiDigit));
        if (typed.Length != ContactCode.Digits)
        {
            return Refuse("Input.Code", "visits.entry.code_shape");
        }

        var secret = VisitSessions.NewSecret();
        switch (await codes.EnterAsync(visitor, typed, secret, cancellationToken))
        {
            case CodeAnswer.Right:
                sessions.Begin(HttpContext, visitor.Link.Id, secret);
                return Redirect(VisitLinks.Base);
            case CodeAnswer.Wrong:
                return Refuse("Input.Code", "visits.entry.code_wrong");
            default:
                Waits = false;
                return Refuse("", "visits.entry.code_dead");
        }
    }

    private async Task<Visitor?> FindAsync(string token, CancellationToken cancellationToken)
    {
        Token = token;
        if (await gate.ByTokenAsync(token, cancellationToken) is not { } visitor)
        {
            return null;
        }

        Good = true;
        Waits = await codes.WaitsAsync(visitor.Link.Id, cancellationToken);
        return visitor;
    }

    private PageResult Dead()
    {
        Response.StatusCode = StatusCodes.Status404NotFound;
        return Page();
    }

    private PageResult Refuse(string field, string key)
    {
        ModelState.AddModelError(field, texts[key]);
        return Page();
    }
}

public sealed class CodeInput
{
    public Guid Key { get; set; }
    public string? Code { get; set; }
}
