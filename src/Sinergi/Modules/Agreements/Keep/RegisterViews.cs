using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Agreements.Data;
using Sinergi.Modules.Agreements.List;
using Sinergi.Platform.Lists;

namespace Sinergi.Modules.Agreements.Keep;

/// <summary>A saved view of the register as it is shown.</summary>
/// <param name="Filter">What it narrows the register to, in words.</param>
/// <param name="Path">The register narrowed to it.</param>
public sealed record RegisterView(SavedView Stored, string Filter, string Path, bool MayChange);

/// <summary>The saved views of the register that somebody sees.</summary>
public sealed class RegisterViews(SavedViews views, FilterWords words)
{
    public static readonly SavedList List = new("agreements", AgreementPermissions.ShareViews);

    public bool MayShare => views.MayShare(List);

    public Task<IReadOnlyList<SavedView>> StoredAsync(CancellationToken cancellationToken) => views.OfAsync(List, cancellationToken);

    public async Task<IReadOnlyList<RegisterView>> AllAsync(CancellationToken cancellationToken)
    {
        var shown = new List<RegisterView>();
        foreach (var stored in await StoredAsync(cancellationToken))
        {
            shown.Add(await ShowAsync(stored, cancellationToken));
        }

        return shown;
    }

    /// <summary>One that the reader may change; null otherwise.</summary>
    public async Task<RegisterView?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        await views.FindAsync(List, id, cancellationToken) is { } stored ? await ShowAsync(stored, cancellationToken) : null;

    public async Task<string> InWordsAsync(AgreementFilter filter, CancellationToken cancellationToken) =>
        string.Join(" · ", (await words.OfAsync(filter, cancellationToken)).Select(part => part.Text));

    public static string PathOf(SavedView view) => AgreementFilter.Parse(view.Query).At(AgreementLinks.List());

    private async Task<RegisterView> ShowAsync(SavedView stored, CancellationToken cancellationToken) =>
        new(
            stored,
            await InWordsAsync(AgreementFilter.Parse(stored.Query), cancellationToken),
            PathOf(stored),
            views.MayChange(List, stored)
        );
}
