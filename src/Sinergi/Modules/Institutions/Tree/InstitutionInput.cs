using Sinergi.Kernel.Time;
using Sinergi.Modules.Institutions.Data;
using Sinergi.Modules.Institutions.Domain;
using Sinergi.Modules.Institutions.Domain.Names;
using Sinergi.Modules.Institutions.Import;
using Sinergi.Modules.Institutions.Shared;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Data;
using Sinergi.Platform.Localisation;

namespace Sinergi.Modules.Institutions.Tree;

/// <summary>What can be said of an institution in a form.</summary>
public sealed class InstitutionInput
{
    public Guid Key { get; set; }
    public Guid Revision { get; set; }
    public InstitutionKind? Kind { get; set; }
    public string? Name { get; set; }
    public string? ShortName { get; set; }
    public string? Code { get; set; }
    public UptKind? UptKind { get; set; }
    public PartnerKind? PartnerKind { get; set; }
    public string? Province { get; set; }
    public UnitTimeZone? Zone { get; set; }
    public bool Internal { get; set; }

    /// <summary>One a line.</summary>
    public string? Aliases { get; set; }

    public IReadOnlyList<string> AliasList =>
        [
            .. (Aliases ?? "")
                .Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                .Distinct(StringComparer.Ordinal),
        ];

    public static InstitutionInput Of(Institution institution, IEnumerable<InstitutionAlias> aliases) =>
        new()
        {
            Revision = institution.Revision,
            Kind = institution.Kind,
            Name = institution.Name,
            ShortName = institution.ShortName,
            Code = institution.Code,
            UptKind = institution.UptKind,
            PartnerKind = institution.PartnerKind,
            Province = institution.Province,
            Zone = institution.Zone,
            Internal = institution.Internal,
            Aliases = string.Join(
                '\n',
                aliases
                    .Where(a => AliasBook.IsEntered(a.Source))
                    .Select(a => a.Printed)
                    .Distinct(StringComparer.Ordinal)
                    .Order(StringComparer.Ordinal)
            ),
        };

    /// <param name="simulated">An invented institution may stand in an invented province.</param>
    public IReadOnlyList<FieldError> Errors(bool simulated)
    {
        List<FieldError> errors =
        [
            .. Forms.Line(Name, "Input.Name", Limits.Name, required: true),
            .. Forms.Line(ShortName, "Input.ShortName", Limits.Name, required: false),
            .. Forms.Line(Code, "Input.Code", Limits.Code, required: false),
        ];
        if (Kind is null)
        {
            errors.Add(new FieldError("Input.Kind", "institutions.error.choose"));
        }

        if (Zone is null)
        {
            errors.Add(new FieldError("Input.Zone", "institutions.error.choose"));
        }

        if (Forms.Clean(Province) is { } province && Provinces.Find(province) is null && !simulated)
        {
            errors.Add(new FieldError("Input.Province", "institutions.error.choose"));
        }

        if (UptKind is not null && Kind is not InstitutionKind.Upt)
        {
            errors.Add(new FieldError("Input.UptKind", "institutions.error.upt_kind"));
        }

        if (PartnerKind is not null && Kind is { } kind && !TreeRules.IsPartner(kind))
        {
            errors.Add(new FieldError("Input.PartnerKind", "institutions.error.partner_kind"));
        }

        if (AliasList.Count > ImportLimits.Aliases)
        {
            errors.Add(new FieldError("Input.Aliases", "institutions.error.too_many_aliases", Show.Number(ImportLimits.Aliases)));
        }

        if (AliasList.Any(a => a.Length > Limits.Name))
        {
            errors.Add(new FieldError("Input.Aliases", "institutions.error.too_long", Show.Number(Limits.Name)));
        }

        return errors;
    }

    /// <summary>Writes everything but kind and place in the tree, which have processes of their own.</summary>
    public void Fill(Institution institution)
    {
        institution.Name = Name!.Trim();
        institution.ShortName = Forms.Clean(ShortName) ?? institution.Name;
        institution.Code = Forms.Clean(Code);
        institution.UptKind = UptKind;
        institution.PartnerKind = PartnerKind;
        institution.Province = Forms.Clean(Province) is { } province ? Provinces.Find(province)?.Name ?? province : null;
        institution.Zone = Zone!.Value;
        institution.Internal = institution.IsCorrections || Internal;
        institution.Refold();
    }
}
