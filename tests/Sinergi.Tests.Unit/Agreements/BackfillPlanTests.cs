using System.Globalization;
using System.Text;
using Sinergi.Kernel;
using Sinergi.Kernel.Time;
using Sinergi.Modules.Agreements.Backfill;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Agreements.Domain;

namespace Sinergi.Tests.Unit.Agreements;

public sealed class BackfillPlanTests
{
    private const string Header =
        "id;jenis naskah;perihal;tanggal penandatanganan;mulai berlaku;hari terakhir berlaku;induk;menggantikan;pihak 1;nomor 1;pihak 2;nomor 2\n";

    private static readonly DateOnly Today = new(2026, 3, 2);
    private static readonly Guid Kanwil = NewId.Next();

    public BackfillPlanTests() => CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("id-ID");

    [Fact]
    public void Plan_RowWithoutId_IsNewWithAllItsParties()
    {
        var add = Plan(Header + ";PKS;Rehabilitasi;5 Juni 2025;;;;;Kanwil Uji;W-1/2025;BNNP Uji;B-7\n").Adds.Single();

        Assert.Equal(AgreementKind.Pks, add.Told.Kind);
        Assert.Equal(new DateOnly(2025, 6, 5), add.Told.SignedOn);
        Assert.Equal([(Kanwil, "Kanwil Uji", 1, "W-1/2025"), (null, "BNNP Uji", 2, "B-7")], add.Told.Parties.Select(Told));
        Assert.Equal("daftar.csv", add.Told.SourceTitle);
    }

    [Theory]
    [InlineData(";PKS;;;;;;;;;;", "perihal", "nothing_named")]
    [InlineData(";PKS;A;5/6/2030;;;;;;;;", "tanggal penandatanganan", "signedInFuture")]
    [InlineData(";PKS;A;;2/2/2025;1/2/2025;;;;;;", "hari terakhir berlaku", "endBeforeStart")]
    [InlineData(";sumpah;A;;;;;;;;;", "jenis naskah", "unknown_word")]
    [InlineData(";PKS;A;Juni 2025;;;;;;;;", "tanggal penandatanganan", "unknown_day")]
    [InlineData("7;PKS;A;;;;;;;;;", "id", "unknown_id")]
    [InlineData("7f2c6a10-0000-7000-8000-000000000001;PKS;A;;;;;;;;;", "id", "unknown_id")]
    [InlineData(";PKS;A;;;;X-1;;;;;", "induk", "elder_unknown")]
    [InlineData(";PKS;A;;;;;;;N-1;;", "pihak 1", "party_nameless")]
    public void Plan_WrongCell_SaysLineColumnAndWhat(string row, string column, string what)
    {
        var problem = Plan(Header + row + "\n").Problems.Single();

        Assert.Equal((2, column), (problem.Line, problem.Column));
        Assert.EndsWith(what, problem.TextKey, StringComparison.Ordinal);
    }

    [Fact]
    public void Plan_TheSameRowTwice_IsRefusedOnce()
    {
        const string Row = ";PKS;A;5/6/2025;;;;;Kanwil Uji;W-1;;\n";

        var plan = Plan(Header + Row + Row);

        Assert.EndsWith("row_twice", plan.Problems.Single().TextKey, StringComparison.Ordinal);
        Assert.Equal(1, plan.Refused);
    }

    [Fact]
    public void Plan_OrderOfRows_DoesNotMatter()
    {
        string[] rows =
        [
            ";NK;Payung;5/6/2025;;;;;Kanwil Uji;N-1;;",
            ";PKS;Anak;5/6/2025;;;N-1;;Kanwil Uji;N-2;;",
            ";PKS;Cucu;5/6/2025;;;N-2;;Kanwil Uji;N-3;;",
        ];

        var (down, up) = (Plan(Header + string.Join('\n', rows)), Plan(Header + string.Join('\n', rows.Reverse())));

        Assert.Empty(up.Problems);
        Assert.Equal(Family(down), Family(up));
        Assert.Equal(["Anak under Payung", "Cucu under Anak", "Payung under "], Family(up));
    }

    [Fact]
    public void Plan_ChainThatComesBack_IsRefused()
    {
        var plan = Plan(Header + ";PKS;A;;;;N-2;;Kanwil Uji;N-1;;\n;PKS;B;;;;N-1;;Kanwil Uji;N-2;;\n");

        Assert.Equal([2, 3], plan.Problems.Select(p => p.Line));
        Assert.All(plan.Problems, p => Assert.Equal("agreements.family.circle", p.TextKey));
    }

    [Fact]
    public void Plan_TwoThatRenewOne_SecondIsRefused()
    {
        var plan = Plan(Header + ";PKS;A;;;;;;Kanwil Uji;N-1;;\n;PKS;B;;;;;N-1;Kanwil Uji;N-2;;\n;PKS;C;;;;;N-1;Kanwil Uji;N-3;;\n");

        Assert.Equal((4, "agreements.family.renewed_already"), (plan.Problems.Single().Line, plan.Problems.Single().TextKey));
    }

    [Fact]
    public void Plan_DifferentCells_AreNamedFieldByField()
    {
        var known = Known();

        var change = Plan(Header + $"{known.Id};;Layanan baru;;;;;;Kanwil Uji;W-2;BNN Provinsi Uji;\n", known).Changes.Single();

        Assert.Equal(
            [
                ("Subject", null, "Layanan", "Layanan baru"),
                ("party.number", 1, "W-1", "W-2"),
                ("party.name", 2, "BNNP Uji", "BNN Provinsi Uji"),
            ],
            change.Differences.Select(d => (d.Field, d.Place, d.Before, d.After))
        );
        Assert.Equal(known.Parties.Select(p => (Guid?)p.Id), change.Wanted!.Parties.Select(p => p.Id));
    }

    [Fact]
    public void Plan_EmptyCells_TakeNothingAway()
    {
        var known = Known();

        var plan = Plan(Header + $"{known.Id};;;;;;;;;;;\n", known);

        Assert.True(plan.DoesNothing);
        Assert.Equal([known.Id], plan.Unchanged);
    }

    [Fact]
    public void Plan_PartiesInAnotherOrder_AreTheSame()
    {
        var known = Known();

        Assert.True(Plan(Header + $"{known.Id};;;;;;;;BNNP Uji;;Kanwil Uji;W-1\n", known).DoesNothing);
    }

    [Fact]
    public void Plan_PartyMore_IsAdded()
    {
        var known = Known();

        var change = Plan($"id;pihak 3;nomor 3\n{known.Id};Ombudsman Uji;O-1\n", known).Changes.Single();

        Assert.Equal(3, change.Told.Parties.Count);
        Assert.Equal(("party.name", 3), (change.Differences[0].Field, change.Differences[0].Place!.Value));
    }

    [Fact]
    public void Plan_SameNumberOrPartiesAndDate_IsAWarning()
    {
        var known = Known();

        var plan = Plan(Header + ";PKS;Lain;;;;;;Kanwil Uji;W 1;;\n;PKS;Layanan;6/6/2025;;;;;Kanwil Uji;;BNNP Uji;\n", known);

        Assert.Equal(
            [(2, "known.Number"), (3, "known.PartiesAndDate")],
            plan.Warnings.Where(w => w.RecordId == known.Id).Select(w => (w.Line, w.TextKey["agreements.backfill.warning.".Length..]))
        );
        Assert.Contains(plan.Warnings, w => w.UnknownName == "BNNP Uji");
        Assert.Empty(plan.Problems);
    }

    [Fact]
    public void Plan_TakenOverBefore_DoesNothingUntilTheRowChanges()
    {
        var known = Known();
        const string Row = ";PKS;Layanan;5/6/2025;;;;;Kanwil Uji;W-1;BNNP Uji;\n";
        var row = BackfillReader.Read(Encoding.UTF8.GetBytes(Header + Row), CancellationToken.None).Rows.Single();
        var before = new Dictionary<string, TakenOver> { [row.Identity] = new(known.Id, row.Content) };
        known.Place = "Diperbaiki di register";

        Assert.True(Plan(Header + Row, known, before).DoesNothing);
        Assert.Equal(
            "Term",
            Plan(Header + Row.Replace(";;;;;Kanwil", ";1/7/2025;30/6/2027;;;Kanwil", StringComparison.Ordinal), known, before)
                .Changes.Single()
                .Differences.Single()
                .Field
        );
    }

    [Fact]
    public void Plan_EndedByALetter_NeedsItsNumberAndEndsIt()
    {
        var known = Known();
        const string Columns = "id;diakhiri mulai;nomor surat pengakhiran;tanggal surat pengakhiran\n";

        var change = Plan(Columns + $"{known.Id};1/2/2026;S-9;20/1/2026\n", known).Changes.Single();
        var problem = Plan(Columns + $"{known.Id};1/2/2026;;20/1/2026\n", known).Problems.Single();

        Assert.True(change.Closes);
        Assert.Null(change.Wanted);
        Assert.Equal(new ToldEnd(new DateOnly(2026, 2, 1), "S-9", new DateOnly(2026, 1, 20)), change.End);
        Assert.Equal(("nomor surat pengakhiran", "agreements.halt.number_missing"), (problem.Column, problem.TextKey));
    }

    [Fact]
    public void Plan_WhileAnAddendumIsPrepared_RefusesTheEnd()
    {
        var known = Known();
        known.AddendumSince = Today;

        var plan = Plan(
            "id;diakhiri mulai;nomor surat pengakhiran;tanggal surat pengakhiran\n" + $"{known.Id};1/2/2026;S-9;20/1/2026\n",
            known
        );

        Assert.Equal("agreements.addendum.under_way", plan.Problems.Single().TextKey);
    }

    [Fact]
    public void Plan_WithoutTheRight_RefusesTheChange()
    {
        var known = Known();

        var problem = Plan(Header + $"{known.Id};;Lain;;;;;;;;;\n", known, may: _ => false).Problems.Single();

        Assert.EndsWith("may_not_correct", problem.TextKey, StringComparison.Ordinal);
    }

    private static (Guid?, string, int, string?) Told(NewParty party) => (party.InstitutionId, party.PrintedName, party.Side, party.Number);

    private static IEnumerable<string> Family(BackfillPlan plan) =>
        plan
            .Adds.Select(a => $"{a.Told.Subject} under {plan.Adds.FirstOrDefault(other => other.Row.Line == a.Parent?.Line)?.Told.Subject}")
            .Order(StringComparer.Ordinal);

    private static Agreement Known()
    {
        var agreement = new Agreement
        {
            Id = NewId.Next(),
            DocumentState = DocumentState.Recorded,
            Kind = AgreementKind.Pks,
            Renewal = false,
            Title = "Layanan",
            Subject = "Layanan",
            SignedOn = new DateOnly(2025, 6, 5),
            Zone = UnitTimeZone.Wita,
            RegisteredById = Kanwil,
            RegisteredAt = new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc),
            Revision = NewId.Next(),
        };
        agreement.Parties.Add(Party(agreement, 0, "Kanwil Uji", "W-1"));
        agreement.Parties.Add(Party(agreement, 1, "BNNP Uji", null));
        return agreement;
    }

    private static AgreementParty Party(Agreement agreement, int position, string name, string? number) =>
        new()
        {
            Id = NewId.Next(),
            AgreementId = agreement.Id,
            Position = position,
            Side = position + 1,
            PrintedName = name,
            Number = number,
        };

    private static BackfillPlan Plan(
        string file,
        Agreement? known = null,
        IReadOnlyDictionary<string, TakenOver>? takenOver = null,
        Func<string, bool>? may = null
    ) =>
        BackfillPlanner.Plan(
            BackfillReader.Read(Encoding.UTF8.GetBytes(file), CancellationToken.None),
            new KnownRegister(
                known is null ? [] : [Light(known)],
                known is null ? new Dictionary<Guid, KnownRecord>() : new Dictionary<Guid, KnownRecord> { [known.Id] = new(known, []) },
                takenOver ?? new Dictionary<string, TakenOver>(),
                new Dictionary<string, Guid> { ["Kanwil Uji"] = Kanwil }
            ),
            new BackfillActor(Today, "daftar.csv", may ?? (_ => true))
        );

    private static KnownAgreement Light(Agreement agreement) =>
        new(
            agreement.Id,
            agreement.Title,
            agreement.ParentId,
            agreement.PredecessorId,
            agreement.RenewedFrom is not null,
            new Likeness(
                [.. agreement.Parties.Select(p => p.FoldedNumber).OfType<string>()],
                [.. agreement.Parties.Select(p => PartyKeys.Of(p.FoldedName, p.InstitutionId))],
                agreement.SignedOn,
                agreement.Subject
            )
        );
}
