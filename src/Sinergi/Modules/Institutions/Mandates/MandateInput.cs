using Sinergi.Modules.Institutions.Domain;
using Sinergi.Modules.Institutions.Shared;
using Sinergi.Platform.Access;
using Sinergi.Platform.Data;
using Sinergi.Platform.Ui;

namespace Sinergi.Modules.Institutions.Mandates;

public sealed class MandateInput
{
    public Guid Key { get; set; }
    public DataCategory? Category { get; set; }
    public string? Law { get; set; }

    [DateInput]
    public DateOnly? From { get; set; }

    [DateInput]
    public DateOnly? Until { get; set; }

    public IEnumerable<FieldError> Errors()
    {
        if (Category is null)
        {
            yield return new FieldError("Input.Category", "institutions.error.choose");
        }

        foreach (var error in Forms.Line(Law, "Input.Law", Limits.DefaultText, required: true))
        {
            yield return error;
        }

        if (From is null)
        {
            yield return new FieldError("Input.From", "mandates.error.from");
        }
        else if (Until < From)
        {
            yield return new FieldError("Input.Until", "people.error.until_before_from");
        }
    }
}
