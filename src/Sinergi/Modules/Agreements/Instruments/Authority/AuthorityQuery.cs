using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Agreements.Domain.Instruments;
using Sinergi.Platform.Access.Directory;

namespace Sinergi.Modules.Agreements.Instruments.Authority;

/// <summary>A case as the address of the page holds it, so that an answer can be handed on. An unticked burden is none.</summary>
public sealed class AuthorityQuery
{
    private const int MostMonths = 1_200;

    public string? Instrument { get; set; }
    public string? Changes { get; set; }
    public OfficeLevel? Level { get; set; }
    public PartnerKind? Partner { get; set; }
    public PartnerSignatory? PartnerSigner { get; set; }

    /// <summary>Empty while the term is not known.</summary>
    public string? Months { get; set; }
    public bool Unlimited { get; set; }
    public bool Budget { get; set; }
    public bool Assets { get; set; }
    public bool People { get; set; }
    public bool PersonalData { get; set; }
    public bool BindsUnits { get; set; }

    /// <summary>Something was typed that is no number of months.</summary>
    public bool MonthsAreWrong => !string.IsNullOrWhiteSpace(Months) && Number is null;

    public bool IsAsked => !string.IsNullOrEmpty(Instrument) && Level is not null;

    public SigningCase Case =>
        new(Instrument)
        {
            Changes = string.IsNullOrEmpty(Changes) ? null : Changes,
            Level = Level,
            Partners = Partner is { } partner ? [partner] : [],
            PartnerSigners = PartnerSigner is { } signer ? [signer] : [],
            Months = Number,
            Unlimited = Unlimited,
            Budget = Budget,
            Assets = Assets,
            People = People,
            PersonalData = PersonalData,
            BindsUnits = BindsUnits,
        };

    /// <summary>The question that a record raises; what the record does not know is left empty.</summary>
    public static AuthorityQuery Of(SigningCase given) =>
        new()
        {
            Instrument = given.Instrument,
            Changes = given.Changes,
            Level = given.Level,
            Partner = given.Partners.Count > 0 ? given.Partners[0] : null,
            PartnerSigner = given.PartnerSigners.Count > 0 ? given.PartnerSigners[0] : null,
            Months = given.Months?.ToString(CultureInfo.InvariantCulture),
            Unlimited = given.Unlimited,
            PersonalData = given.PersonalData == true,
            BindsUnits = given.BindsUnits == true,
        };

    public string Link =>
        QueryHelpers.AddQueryString(
            InstrumentLinks.Authority,
            new Dictionary<string, string?>
            {
                [nameof(Instrument)] = Instrument,
                [nameof(Changes)] = Changes,
                [nameof(Level)] = Level?.ToString(),
                [nameof(Partner)] = Partner?.ToString(),
                [nameof(PartnerSigner)] = PartnerSigner?.ToString(),
                [nameof(Months)] = Months,
                [nameof(Unlimited)] = Flag(Unlimited),
                [nameof(Budget)] = Flag(Budget),
                [nameof(Assets)] = Flag(Assets),
                [nameof(People)] = Flag(People),
                [nameof(PersonalData)] = Flag(PersonalData),
                [nameof(BindsUnits)] = Flag(BindsUnits),
            }
                .Where(part => part.Value is not null)
                .Select(part => KeyValuePair.Create($"Query.{part.Key}", part.Value))
        );

    private int? Number =>
        int.TryParse(Months?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var months) && months is > 0 and <= MostMonths
            ? months
            : null;

    private static string? Flag(bool holds) => holds ? "true" : null;
}
