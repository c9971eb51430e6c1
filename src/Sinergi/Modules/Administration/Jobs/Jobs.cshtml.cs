using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sinergi.Modules.Administration.Contracts;
using Sinergi.Platform.Access;
using Sinergi.Platform.Data;
using Sinergi.Platform.Localisation;
using Sinergi.Platform.Ui.TagHelpers;

namespace Sinergi.Modules.Administration.Jobs;

/// <summary>Work that runs by itself: how it stands, running one now, and mail that was given up.</summary>
[RequirePermission(AdministrationPermissions.ManageJobs)]
public sealed class JobsModel(JobList jobs, DeadLetters letters, CurrentActor actor, IHostApplicationLifetime lifetime) : PageModel
{
    [BindProperty]
    public Guid Key { get; set; }

    [BindProperty(SupportsGet = true, Name = "sebelum")]
    public Guid? Before { get; set; }

    /// <summary>"jalan", "gagal", "dikirim" or "dibuang": what the form before this page did.</summary>
    [BindProperty(SupportsGet = true, Name = "hasil")]
    public string? Result { get; set; }

    public IReadOnlyList<JobLine> Jobs { get; private set; } = [];
    public IReadOnlyList<DeadLetter> Letters { get; private set; } = [];

    public string? NextLink => Letters.Count == Limits.PageRows ? AdministrationLinks.DeadLettersBefore(Letters[^1].Id) : null;

    public (string Key, Tone Tone)? Told =>
        Result switch
        {
            "jalan" => ("jobs.told.ran", Tone.Ok),
            "gagal" => ("jobs.told.failed", Tone.Bad),
            "dikirim" => ("jobs.told.retried", Tone.Ok),
            "dibuang" => ("jobs.told.discarded", Tone.Ok),
            _ => null,
        };

    public string When(DateTime at) => Show.Instant(at, actor.Required.Zone);

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Jobs = await jobs.AllAsync(cancellationToken);
        Letters = await letters.PageAsync(Before, cancellationToken);
    }

    public async Task<IActionResult> OnPostRunAsync(string? code) =>
        // Once begun it goes on, also when the person closes the page; it ends with the product.
        await jobs.RunNowAsync(code ?? "", Key, lifetime.ApplicationStopping) switch
        {
            null => NotFound(),
            true => Redirect($"{AdministrationLinks.Jobs}?hasil=jalan"),
            false => Redirect($"{AdministrationLinks.Jobs}?hasil=gagal"),
        };
}
