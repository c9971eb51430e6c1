using Microsoft.AspNetCore.Mvc.ModelBinding;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Agreements.Domain;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Data;

namespace Sinergi.Modules.Agreements.Renew;

/// <summary>How one party of an agreement signed a further paper: the number that it gave it, and who signed.</summary>
public sealed class SignerInput
{
    /// <summary>Whose row it is; never taken from the form.</summary>
    [BindNever]
    public string Party { get; set; } = "";
    public string? Number { get; set; }
    public string? Representative { get; set; }
    public string? Title { get; set; }

    /// <summary>Those who are still parties, in their order: a row of the form for each.</summary>
    public static IReadOnlyList<AgreementParty> PartiesOf(Agreement agreement) =>
        [.. agreement.Parties.Where(p => p.LeftFrom is null).OrderBy(p => p.Position)];

    /// <summary>Who signed the last time most often signs again.</summary>
    public static List<SignerInput> Of(Agreement agreement) =>
        [.. PartiesOf(agreement).Select(p => new SignerInput { Representative = p.Representative, Title = p.RepresentativeTitle })];

    /// <summary>Says again whose rows they are, after the form has come back.</summary>
    public static void Label(IReadOnlyList<SignerInput> rows, Agreement agreement)
    {
        foreach (var (row, party) in rows.Zip(PartiesOf(agreement)))
        {
            row.Party = party.PrintedName;
        }
    }

    /// <summary>The parties of the further paper; the rows must be as many as <see cref="PartiesOf"/>.</summary>
    public static IReadOnlyList<NewParty> Told(Agreement agreement, IReadOnlyList<SignerInput> rows) =>
        [
            .. PartiesOf(agreement)
                .Zip(
                    rows,
                    (party, row) =>
                        new NewParty(
                            party.InstitutionId,
                            party.PrintedName,
                            party.Side,
                            row.Number,
                            row.Representative,
                            row.Title,
                            true,
                            null
                        )
                ),
        ];

    public static void Check(IReadOnlyList<SignerInput> rows, ProblemList problems)
    {
        foreach (var (row, party) in rows.Index())
        {
            foreach (
                var (field, text) in new[]
                {
                    (nameof(Number), party.Number),
                    (nameof(Representative), party.Representative),
                    (nameof(Title), party.Title),
                }
            )
            {
                problems.Refuse(text?.Trim().Length > Limits.Name, $"Parties[{row}].{field}", "agreements.error.tooLong", Limits.Name);
            }
        }
    }
}
