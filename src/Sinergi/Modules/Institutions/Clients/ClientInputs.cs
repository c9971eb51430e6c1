using Sinergi.Modules.Institutions.Domain;
using Sinergi.Modules.Institutions.Shared;
using Sinergi.Platform.Api;
using Sinergi.Platform.Data;
using Sinergi.Platform.Ui;

namespace Sinergi.Modules.Institutions.Clients;

public sealed class ClientInput
{
    public Guid Key { get; set; }
    public string? Name { get; set; }
    public string? Contact { get; set; }
    public List<string> Scopes { get; set; } = [];

    /// <param name="corrections">The institution is of the corrections service.</param>
    public IEnumerable<FieldError> Errors(bool corrections)
    {
        foreach (var error in Forms.Line(Name, "Input.Name", Limits.Name, required: true))
        {
            yield return error;
        }

        foreach (var error in Forms.Line(Contact, "Input.Contact", Limits.DefaultText, required: true))
        {
            yield return error;
        }

        if (Scopes.Count == 0)
        {
            yield return new FieldError("Input.Scopes", "clients.error.scopes");
        }
        else if (Scopes.Except(ApiScopes.For(corrections), StringComparer.Ordinal).Any())
        {
            yield return new FieldError("Input.Scopes", "clients.error.scope_of_others");
        }
    }
}

public sealed class TokenInput
{
    public Guid Key { get; set; }

    /// <summary>The last day on which it is good.</summary>
    [DateInput]
    public DateOnly? Until { get; set; }
}

/// <summary>Takes one token away, or all of them with the program.</summary>
public sealed class ClientEndInput
{
    public Guid Key { get; set; }
    public Guid? TokenId { get; set; }
    public string? Reason { get; set; }
}
