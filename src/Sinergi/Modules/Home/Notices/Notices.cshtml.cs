using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sinergi.Platform.Access;
using Sinergi.Platform.Data;
using Sinergi.Platform.Localisation;
using Sinergi.Platform.Notifications;

namespace Sinergi.Modules.Home.Notices;

[SignedIn]
public sealed class NoticesModel(NoticeReading reading, CurrentActor current, Texts texts) : PageModel
{
    private const string Address = "/pemberitahuan";

    [BindProperty]
    public Guid? Key { get; set; }

    [BindProperty(Name = "setelah", SupportsGet = true)]
    public Guid? After { get; set; }

    public int Unread { get; private set; }

    public IReadOnlyList<NoticeRow> Rows { get; private set; } = [];

    public string OpenPath => $"{Address}?handler=Open";

    public string? FirstPath => After is null ? null : Address;

    public string? NextPath { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Unread = await reading.UnreadAsync(cancellationToken);
        var notices = await reading.PageAsync(After, cancellationToken);
        Rows = [.. notices.Take(Limits.PageRows).Select(RowOf)];
        NextPath = notices.Count > Limits.PageRows ? $"{Address}?setelah={Rows[^1].Id}" : null;
    }

    /// <summary>Marks all as read.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await reading.MarkAsync(noticeId: null, Key, cancellationToken);
        return Redirect(Address);
    }

    /// <summary>Opens what a notice is about, which marks it as read.</summary>
    public async Task<IActionResult> OnPostOpenAsync(Guid id, CancellationToken cancellationToken) =>
        await reading.MarkAsync(id, formKey: null, cancellationToken) is { } path && Url.IsLocalUrl(path)
            ? LocalRedirect(path)
            : NotFound();

    private NoticeRow RowOf(Notice notice) =>
        new(
            notice.Id,
            StoredLine.Of(texts, notice.TextKey, notice.TextArguments),
            notice.Path,
            Show.Instant(notice.At, current.Required.Zone),
            notice.ReadAt is not null
        );
}

public sealed record NoticeRow(Guid Id, string Text, string Path, string When, bool Read);
