using System.Globalization;
using Sinergi.Kernel.Time;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Agreements.Domain;
using Sinergi.Platform.Access;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Simulation;

namespace Sinergi.Modules.Agreements.Data;

/// <summary>An invented tree and an invented register, the same for the same plan. Every name says "Simulasi".</summary>
internal sealed class InventedRegister
{
    private static readonly string[] Subjects =
    [
        "Rehabilitasi narkotika bagi warga binaan",
        "Pengawasan pelayanan publik di lapas dan rutan",
        "Pelatihan keterampilan dan sertifikasi",
        "Layanan kesehatan dan konseling",
        "Pemanfaatan data kependudukan",
        "Pendidikan kesetaraan",
        "Bantuan hukum",
        "Pembinaan keagamaan",
        "Ketahanan pangan dan budidaya",
        "Reintegrasi sosial dan pemberdayaan pasca-pembebasan",
    ];

    private static readonly string[] Deeds =
    [
        "menyelenggarakan pelatihan bagi petugas setiap semester",
        "menyediakan ruang dan pendamping kegiatan",
        "melakukan pemantauan langsung dua kali setahun",
        "menyampaikan laporan pelaksanaan setiap triwulan",
        "menyediakan tenaga pengajar bagi warga binaan",
        "melaksanakan skrining dan asesmen",
    ];

    /// <summary>What is left of a term that is shorter is not simulated.</summary>
    private const int LeastDays = 60;
    private const int OneClaimIn = 8;

    private readonly SimulationPlan plan;
    private readonly DateTime at;
    private readonly Institution centre;
    private readonly List<Institution> kanwil = [];
    private readonly ILookup<Guid, Institution> units;
    private readonly List<Institution> partners = [];
    private readonly InventedAdesi adesi;
    private readonly Dictionary<Guid, int> numbers;

    public InventedRegister(SimulationPlan plan, DateTime at)
    {
        (this.plan, this.at) = (plan, at);
        centre = Invent(InventedGroup.CentralOffice, 0, InstitutionKind.CentralOffice, null, "Ditjen Simulasi");
        for (var i = 0; i < plan.Kanwil; i++)
        {
            kanwil.Add(Invent(InventedGroup.Kanwil, i, InstitutionKind.Kanwil, centre.Id, $"Kanwil Simulasi {i + 1}"));
        }

        units = Enumerable
            .Range(0, plan.Units)
            .Select(i => Invent(InventedGroup.Unit, i, InstitutionKind.Upt, kanwil[i % plan.Kanwil].Id, $"{UnitName(i)} Simulasi {i + 1}"))
            .ToLookup(u => u.ParentId!.Value);
        adesi = new InventedAdesi(plan, kanwil, units);
        for (var i = 0; i < plan.Partners; i++)
        {
            partners.Add(Invent(InventedGroup.Partner, i, InstitutionKind.Partner, null, $"Mitra Simulasi {i + 1}"));
        }

        Institutions = [centre, .. kanwil, .. units.SelectMany(u => u), .. partners];
        numbers = Institutions.Index().ToDictionary(i => i.Item.Id, i => i.Index);
        InstitutionScopes = [.. Institutions.SelectMany(i => WithAbove([i]).Select(above => Entry(above, i.Id)))];
    }

    public List<Institution> Institutions { get; }
    public List<ScopeEntry> InstitutionScopes { get; }

    /// <param name="roles">Ids of the roles by their codes.</param>
    public void AddPeople(InventedRows rows, IReadOnlyDictionary<string, Guid> roles)
    {
        var people = new InventedPeople(plan.Ids, DateOnly.FromDateTime(at).AddYears(-SimulationPlan.MostYears), roles);
        foreach (var (number, institution) in Institutions.Index())
        {
            people.Add(rows, number, institution, WithAbove([institution]));
        }
    }

    public void Add(InventedRows rows, IEnumerable<int> numbers)
    {
        foreach (var number in numbers)
        {
            Add(rows, number);
        }
    }

    private void Add(InventedRows rows, int number)
    {
        // A generator for each agreement, so that batches of any size give the same register.
        var random = new Random(unchecked((plan.Seed * 7_919) + number));
        var home = kanwil[random.Next(kanwil.Count)];
        var below = units[home.Id].ToList();
        var own = random.Next(3) == 0 || below.Count == 0 ? home : below[random.Next(below.Count)];
        var signed = DateOnly.FromDateTime(at).AddDays(-random.Next(1, 6 * 365));
        var agreement = new Agreement
        {
            Id = Id(InventedGroup.Agreement, number),
            DocumentState = DocumentState.Recorded,
            Kind = KindOf(random.Next(100)),
            Renewal = random.Next(12) == 0,
            Title = "",
            Subject = random.Next(20) == 0 ? null : $"{Subjects[random.Next(Subjects.Length)]} (Simulasi)",
            SignedOn = random.Next(40) == 0 ? null : signed,
            Place = "Aula Simulasi",
            Zone = UnitTimeZone.Wib,
            RegisteredById = own.Id,
            RegisteredAt = at,
            Revision = Id(InventedGroup.AgreementRevision, number),
        };
        State(agreement, signed, random);
        var parties = new List<Institution> { own };
        parties.AddRange(
            Enumerable.Range(0, 1 + (random.Next(5) == 0 ? 1 : 0)).Select(_ => partners[random.Next(partners.Count)]).Distinct()
        );
        for (var i = 0; i < parties.Count; i++)
        {
            var party = Party(agreement, parties[i], number, i);
            agreement.Parties.Add(party);
            rows.Parties.Add(party);
        }

        agreement.Retitle("Simulasi");
        rows.Agreements.Add(agreement);
        var seen = parties.ToList();
        var countersigning = adesi.Add(rows, agreement.Id, adesi.OfficesOf(number, home, own, random), number);
        seen.AddRange(countersigning);
        rows.Scopes.AddRange(WithAbove(seen).Select(above => Entry(above, agreement.Id)));
        var promises = Promise(rows, agreement, parties, number, random);
        var line = string.Join(" · ", parties.Select(p => p.Name));
        rows.Index(
            agreement,
            line,
            AgreementLinks.Record(agreement.Id),
            $"{agreement.Parties[0].Number} {string.Join(' ', promises.Select(p => p.Text))}"
        );
        if (plan.Years > 0)
        {
            Continue(rows, agreement, signed, parties, [.. countersigning.Where(u => u.ParentId == home.Id)], promises, number);
        }
    }

    // What happens under it is invented by others; here is what they need to know.
    private void Continue(
        InventedRows rows,
        Agreement agreement,
        DateOnly signed,
        List<Institution> parties,
        List<Institution> below,
        List<Promise> promises,
        int number
    )
    {
        var today = DateOnly.FromDateTime(at);
        var (first, last) = (today.AddYears(-plan.Years), today.AddYears(1));
        var start = agreement.TermStart ?? signed;
        var end = agreement.TermEnd ?? last;
        var (from, until) = (start > first ? start : first, end < last ? end : last);
        if (until < from.AddDays(LeastDays) || from > today)
        {
            return;
        }

        Claim? claim = null;
        if (number % OneClaimIn == 0)
        {
            claim = new Claim
            {
                Id = Id(InventedGroup.Claim, number),
                RecordId = agreement.Id,
                RecordKind = RecordKind.Agreement,
                SourceId = Id(InventedGroup.Source, number),
                Position = 0,
                Speaker = parties[0].Name,
                Text = $"Pelayanan {parties[0].Name} meningkat sejak kerja sama ini berjalan (Simulasi).",
                Findings = "[]",
            };
            rows.Claims.Add(claim);
        }

        rows.Continued.Add(
            new SimulatedAgreement(
                number,
                agreement.Id,
                from,
                until,
                [.. parties.Select((p, side) => OfficeOf(p, side + 1))],
                [.. below.Select(u => OfficeOf(u, 1))],
                [.. promises.Select(p => new SimulatedPromise(p.Id, p.InstitutionId!.Value, p.Text, p.ClauseLabel))],
                claim?.Id
            )
        );
    }

    private SimulatedOffice OfficeOf(Institution institution, int side)
    {
        List<Guid> above = [];
        if (institution.ParentId is { } parent)
        {
            above = parent == centre.Id ? [parent] : [parent, centre.Id];
        }

        var number = numbers[institution.Id];
        return new SimulatedOffice(
            institution.Id,
            institution.Name,
            side,
            above,
            Id(InventedGroup.Person, number),
            Id(InventedGroup.Post, number)
        );
    }

    private static void State(Agreement agreement, DateOnly signed, Random random)
    {
        switch (random.Next(10))
        {
            case 0:
                agreement.TermText = "sampai ada perjanjian baru";
                break;
            case 1:
                (agreement.TermStart, agreement.TermUnlimited) = (signed, true);
                break;
            default:
                var term = Term.From(signed, TermLength.OfYears(1 + random.Next(5)));
                (agreement.TermStart, agreement.TermEnd) = (term.Start, term.End);
                break;
        }
    }

    private AgreementParty Party(Agreement agreement, Institution institution, int number, int position) =>
        new()
        {
            Id = Id(InventedGroup.Party, (number * 4) + position),
            AgreementId = agreement.Id,
            Position = position,
            Side = position + 1,
            InstitutionId = institution.Id,
            PrintedName = institution.Name,
            Number = string.Create(CultureInfo.InvariantCulture, $"SIM-{number + 1}/{position + 1}/{agreement.SortOn.Year}"),
            Signed = true,
        };

    private List<Promise> Promise(InventedRows rows, Agreement agreement, List<Institution> parties, int number, Random random)
    {
        var source = new FactSource
        {
            Id = Id(InventedGroup.Source, number),
            RecordId = agreement.Id,
            RecordKind = RecordKind.Agreement,
            Title = "Naskah simulasi",
            AddedAt = at,
            AddedByInstitutionId = agreement.RegisteredById,
        };
        rows.Sources.Add(source);
        var said = new List<Promise>();
        for (var i = 0; i < 2 + random.Next(4); i++)
        {
            var who = parties[i % parties.Count];
            said.Add(
                new Promise
                {
                    Id = Id(InventedGroup.Promise, (number * 8) + i),
                    RecordId = agreement.Id,
                    RecordKind = RecordKind.Agreement,
                    SourceId = source.Id,
                    Position = i,
                    Who = who.Name,
                    InstitutionId = who.Id,
                    Text = $"{who.Name} {Deeds[random.Next(Deeds.Length)]}.",
                    Strength = (PromiseStrength)random.Next(3),
                    ClauseLabel = string.Create(CultureInfo.InvariantCulture, $"Pasal {4 + (i / 2)} ({1 + (i % 2)})"),
                }
            );
        }

        rows.Promises.AddRange(said);
        return said;
    }

    /// <summary>These and those above them: who may see what involves them.</summary>
    private HashSet<Guid> WithAbove(IEnumerable<Institution> involved)
    {
        var all = new HashSet<Guid>();
        foreach (var institution in involved)
        {
            all.Add(institution.Id);
            if (institution.ParentId is { } parent)
            {
                all.Add(parent);
                all.Add(centre.Id);
            }
        }

        return all;
    }

    private static ScopeEntry Entry(Guid institution, Guid record) => new() { InstitutionId = institution, RecordId = record };

    private Institution Invent(InventedGroup group, int number, InstitutionKind kind, Guid? parent, string name)
    {
        var corrections = kind != InstitutionKind.Partner;
        var institution = new Institution
        {
            Id = Id(group, number),
            ParentId = parent,
            Kind = kind,
            Name = name,
            ShortName = name,
            Code = string.Create(CultureInfo.InvariantCulture, $"SIM-{plan.Seed}-{(byte)group}-{number}"),
            UptKind = kind == InstitutionKind.Upt ? (UptKind)(number % 7) : null,
            PartnerKind = corrections ? null : (PartnerKind)(number % 14),
            Internal = corrections,
            Simulated = true,
            Revision = Id(InventedGroup.InstitutionRevision, ((byte)group * 1_000_000) + number),
        };
        institution.Refold();
        return institution;
    }

    private static string UnitName(int number) =>
        (number % 4) switch
        {
            0 => "Lapas",
            1 => "Rutan",
            2 => "Bapas",
            _ => "LPKA",
        };

    private static AgreementKind KindOf(int hundred) =>
        hundred switch
        {
            < 60 => AgreementKind.Pks,
            < 85 => AgreementKind.Mou,
            < 93 => AgreementKind.NotaKesepakatan,
            < 97 => AgreementKind.JointAgreement,
            _ => AgreementKind.NotStated,
        };

    private Guid Id(InventedGroup group, int number) => plan.Ids.Of(group, number);
}
