using Sinergi.Platform.Ui;

namespace Sinergi.Modules.Commitments.Supports.Show;

/// <summary>A step on the way from asking to receiving.</summary>
public sealed class StepInput
{
    public Guid Key { get; set; }

    [DateInput]
    public DateOnly? On { get; set; }

    /// <summary>The words of the promise, what came, or why not.</summary>
    public string? Words { get; set; }
    public string? Amount { get; set; }

    /// <summary>Nothing more is to come.</summary>
    public bool Whole { get; set; }
    public IFormFile? File { get; set; }
}
