using System.Text;
using Sinergi.Kernel;
using Sinergi.Kernel.Time;
using Sinergi.Modules.Institutions.Domain.Names;
using Sinergi.Modules.Institutions.Import;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Import;

namespace Sinergi.Tests.Unit.Institutions;

public sealed class ImportPlanTests
{
    private const string Header = "kode;nama;jenis;kode induk;provinsi;zona;nama lain\n";

    [Fact]
    public void Plan_NewRows_AreAdded()
    {
        var plan = Plan(
            Header + "P;Pusat Simulasi;pusat;;;WIB;\nK;Kanwil Simulasi;Kantor Wilayah;P;Sulteng;;\"Kanwil Uji; Kanwil Coba\"\n"
        );

        Assert.Empty(plan.Problems);
        Assert.Equal(["P", "K"], plan.Adds.Select(a => a.Code));
        Assert.Equal(("Sulawesi Tengah", UnitTimeZone.Wita), (plan.Adds[1].Province, plan.Adds[1].Zone!.Value));
        Assert.Equal(InstitutionKind.Kanwil, plan.Adds[1].Kind);
        Assert.Equal(["Kanwil Uji", "Kanwil Coba"], plan.Adds[1].Aliases);
    }

    [Theory]
    [InlineData("kode;nama\nA;B\n", 1, "kind", "column_missing")]
    [InlineData("kode;nama;jenis;warna\nA;B;mitra;biru\n", 1, "warna", "unknown_column")]
    [InlineData("kode;nama;jenis;code\nA;B;mitra;C\n", 1, "code", "column_twice")]
    [InlineData("kode;nama;jenis;zona\n", 0, null, "empty")]
    [InlineData("kode;nama;jenis;zona\n;B;mitra;WIB\n", 2, "kode", "required")]
    [InlineData("kode;nama;jenis;zona\nA;B;partai;WIB\n", 2, "jenis", "unknown_word")]
    [InlineData("kode;nama;jenis;zona\nA;B;mitra;\n", 2, "zona", "zone_missing")]
    [InlineData("kode;nama;jenis;provinsi\nA;B;mitra;Atlantis\n", 2, "provinsi", "unknown_province")]
    [InlineData("kode;nama;jenis;zona;simulasi\nA;B;mitra;WIB;mungkin\n", 2, "simulasi", "unknown_flag")]
    [InlineData("kode;nama;jenis;zona;jenis upt\nA;B;mitra;WIB;lapas\n", 2, "jenis upt", "kind_does_not_fit")]
    [InlineData("kode;nama;jenis;zona\nA;B;mitra;WIB\na;C;mitra;WIB\n", 3, "kode", "code_twice")]
    [InlineData("kode;nama;jenis;zona\nA;B;mitra;WIB\nC;b;mitra;WIB\n", 3, "nama", "name_twice")]
    [InlineData("kode;nama;jenis;zona\nA;Ada Simulasi;mitra;WIB\n", 2, "nama", "name_taken")]
    [InlineData("kode;nama;jenis;zona\nTUTUP;Tutup Simulasi;mitra;WIB\n", 2, "kode", "closed")]
    [InlineData("kode;nama;jenis;zona;induk\nADA;Ada Simulasi;upt;WIB;ADA\n", 2, "jenis", "kind_fixed")]
    [InlineData("kode;nama;jenis;zona;induk\nU;Unit;upt;WIB;\n", 2, "induk", "parent_missing")]
    [InlineData("kode;nama;jenis;zona;induk\nU;Unit;upt;WIB;X\n", 2, "induk", "parent_unknown")]
    [InlineData("kode;nama;jenis;zona;induk\nU;Unit;upt;WIB;ADA\n", 2, "induk", "parent_does_not_fit")]
    [InlineData("kode;nama;jenis;zona;induk\nU;Unit;cabang mitra;WIB;TUTUP\n", 2, "induk", "parent_closed")]
    [InlineData("kode;nama;jenis;zona;induk\nU;Unit;cabang mitra;WIB;V\nV;Wnit;cabang mitra;WIB;U\n", 2, "induk", "circle")]
    [InlineData("kode;nama;jenis;zona\nA;\"B;mitra;WIB\n", 2, null, "bad_quotes")]
    public void Plan_WrongFile_SaysLineColumnAndWhat(string file, int line, string? column, string what)
    {
        var problem = Plan(file).Problems[0];

        Assert.Equal((line, column), (problem.Line, problem.Column));
        Assert.EndsWith($"import.problem.{what}", problem.TextKey, StringComparison.Ordinal);
    }

    [Fact]
    public void Plan_NameTooLong_IsRefused() =>
        Assert.EndsWith(
            "too_long",
            Plan($"kode;nama;jenis;zona\nA;{new string('x', 201)};mitra;WIB\n").Problems[0].TextKey,
            StringComparison.Ordinal
        );

    [Fact]
    public void Plan_TooManyRows_IsRefused()
    {
        var file = new StringBuilder("kode;nama;jenis;zona\n");
        for (var i = 0; i <= ImportLimits.Rows; i++)
        {
            file.Append("A;B;mitra;WIB\n");
        }

        Assert.EndsWith("too_many_rows", Plan(file.ToString()).Problems.Single().TextKey, StringComparison.Ordinal);
    }

    [Fact]
    public void Plan_SameAsRegister_DoesNothing()
    {
        var plan = Plan("kode;nama;jenis;zona;nama lain\nADA;Ada Simulasi;mitra;WIB;\n");

        Assert.True(plan.DoesNothing);
        Assert.Equal(1, plan.Unchanged);
    }

    [Fact]
    public void Plan_ChangedFields_AreNamedWithBeforeAndAfter()
    {
        var change = Plan("kode;nama;jenis;zona;nama lain\nada;Ada Simulasi Baru;mitra;WITA;Lama Simulasi\n").Changes.Single();

        Assert.Equal(["name", "zone", "aliases"], change.Fields.Select(f => f.Field));
        Assert.Equal(("Ada Simulasi", "Ada Simulasi Baru"), (change.Fields[0].Before, change.Fields[0].After));
    }

    [Fact]
    public void Plan_AliasThatIsAnotherSpellingOfTheName_IsNoChange() =>
        Assert.True(Plan("kode;nama;jenis;nama lain\nADA;Ada Simulasi;mitra;ADA   simulasi\n").DoesNothing);

    private static ImportPlan Plan(string file) =>
        ImportPlanner.Plan(
            RowReader.Read(Sheet.Read(Encoding.UTF8.GetBytes(file), ImportLimits.Sheet, CancellationToken.None), CancellationToken.None),
            Register()
        );

    private static KnownRegister Register()
    {
        var open = Known("ADA", "Ada Simulasi", closed: false);
        var names = new[] { (open.Id, Name: new KnownName(open.Name, NameKeys.Of(open.Name)[0], Entered: false)) };
        return new KnownRegister([open, Known("TUTUP", "Tutup Simulasi", closed: true)], names.ToLookup(n => n.Id, n => n.Name));
    }

    private static KnownInstitution Known(string code, string name, bool closed) =>
        new(
            NewId.Next(),
            code,
            name,
            name,
            InstitutionKind.Partner,
            ParentId: null,
            UptKind: null,
            PartnerKind: null,
            Province: null,
            UnitTimeZone.Wib,
            Internal: false,
            Simulated: false,
            closed
        );
}
