using Microsoft.AspNetCore.Mvc.ModelBinding;
using Sinergi.Kernel.Time;
using Sinergi.Modules.Preparations.Domain.Signatures;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Data;
using Sinergi.Platform.Documents;
using Sinergi.Platform.Ui;

namespace Sinergi.Modules.Preparations.Ceremonies;

/// <summary>A ceremony as it is announced.</summary>
public sealed class CeremonyInput
{
    public Guid Key { get; set; }
    public string? Title { get; set; }

    [DateInput]
    public DateOnly? On { get; set; }
    public string? Place { get; set; }
    public UnitTimeZone? Zone { get; set; }
    public string? Hosts { get; set; }

    public IReadOnlyList<FieldProblem> Problems()
    {
        var problems = new ProblemList();
        problems.Refuse(string.IsNullOrWhiteSpace(Title), nameof(Title), "preparations.ceremony.title_missing");
        problems.Refuse(Title?.Trim().Length > Limits.Name, nameof(Title), "agreements.error.tooLong", Limits.Name);
        problems.Refuse(On is null, nameof(On), "preparations.ceremony.date_missing");
        problems.Refuse(string.IsNullOrWhiteSpace(Place), nameof(Place), "preparations.sign.place_missing");
        problems.Refuse(Place?.Trim().Length > Limits.Name, nameof(Place), "agreements.error.tooLong", Limits.Name);
        problems.Refuse(Zone is null, nameof(Zone), "preparations.sign.zone_missing");
        problems.Refuse(string.IsNullOrWhiteSpace(Hosts), nameof(Hosts), "preparations.ceremony.hosts_missing");
        problems.Refuse(Hosts?.Trim().Length > Limits.Name, nameof(Hosts), "agreements.error.tooLong", Limits.Name);
        return problems.All;
    }
}

/// <summary>A text joins a ceremony, or leaves it.</summary>
public sealed class TieInput
{
    public Guid Key { get; set; }
    public Guid? PreparationId { get; set; }
}

/// <summary>What came of a ceremony: for each of its texts one paper.</summary>
public sealed class CeremonyRecordInput
{
    public Guid Key { get; set; }
    public SigningMethod? Method { get; set; }
    public List<CeremonyRow> Rows { get; set; } = [];

    /// <summary>The row as the form of one text has it: date and place are those of the ceremony.</summary>
    public Sign.RecordInput Of(CeremonyRow row, SigningCeremony ceremony) =>
        new()
        {
            Key = DerivedKey.Of(Key, $"{row.PreparationId}"),
            Method = Method,
            SignedOn = ceremony.On,
            Place = ceremony.Place,
            Zone = ceremony.Zone,
            Signers = row.Signers,
            Numbers = row.Numbers,
            File = row.File,
        };
}

/// <summary>The paper of one text.</summary>
public sealed class CeremonyRow
{
    public Guid PreparationId { get; set; }
    public List<Guid> Signers { get; set; } = [];
    public List<Sign.NumberRow> Numbers { get; set; } = [];
    public IFormFile? File { get; set; }

    [BindNever]
    public string Title { get; set; } = "";

    [BindNever]
    public IReadOnlyList<Microsoft.AspNetCore.Mvc.Rendering.SelectListItem> Choices { get; set; } = [];
}
