using Microsoft.AspNetCore.Mvc.Rendering;

namespace Sinergi.Modules.Commitments.Sops.Write;

/// <summary>What the fields of a version are drawn from, on the page of a new SOP and on that of a draft.</summary>
public interface IVersionForm
{
    VersionInput Input { get; }

    /// <summary>Which version it is.</summary>
    int Number { get; }

    /// <summary>Name of the file that is there already.</summary>
    string? FileName { get; }

    /// <summary>Who can be asked to read it.</summary>
    IReadOnlyList<SelectListItem> Units { get; }
}
