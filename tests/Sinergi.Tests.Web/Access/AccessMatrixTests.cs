using Sinergi.Testing;

namespace Sinergi.Tests.Web.Access;

/// <summary>Every endpoint of the product: open to those it is for, not there for their equals elsewhere, closed to everybody else.</summary>
[Collection(AccessCollection.Name)]
public sealed class AccessMatrixTests(AccessMatrices matrices)
{
    /// <summary>What can be opened without signing in. Adding to this list is a decision, and so is taking from it.</summary>
    private static readonly string[] OpenToEverybody =
    [
        "/api/v1/openapi.json",
        "/assets/{**name}",
        "/atur-ulang",
        "/bahasa",
        "/bantuan/api",
        "/formulir-tertahan",
        "/hadir/{id:guid}",
        "/healthz/live",
        "/healthz/ready",
        "/kalender/{token}.ics",
        "/keluar",
        "/kesalahan",
        "/lupa-kata-sandi",
        "/m",
        "/m/komitmen/{id:guid}/bukti",
        "/m/komitmen/{id:guid}/usul",
        "/m/{token}",
        "/masuk",
        "/masuk/kode",
        "/publik/kerja-sama",
        "/publik/kerja-sama/angka",
        "/publik/kerja-sama/data.{format}",
        "/publik/kerja-sama/umpan.atom",
        "/publik/kerja-sama/{code}/{**title}",
        "/publik/salinan/{code}.pdf",
        "/siapkan",
        "/umum/bukti/{id:guid}",
        "/umum/bukti/{id:guid}/halaman/{page:int}",
        "/umum/kerja-sama-tidur",
        "/undangan",
    ];

    [Theory, ClassData(typeof(BothDatabases))]
    public void Samples_AndWhatTheProductAnswersTo_AreTheSame(TestDatabase database)
    {
        var matrix = matrices[database];

        Assert.Equal(
            matrix.Declared.Keys.Order(StringComparer.Ordinal),
            matrix.Samples.SelectMany(s => s.Verbs).Concat(matrix.ApiSamples.Select(s => s.Verb)).Order(StringComparer.Ordinal)
        );
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void Endpoint_DeclaresTheNeedThatItsSampleNames(TestDatabase database)
    {
        var matrix = matrices[database];

        var named = matrix
            .Samples.SelectMany(s => s.Verbs.Select(v => (Verb: v, s.Needs)))
            .Concat(matrix.ApiSamples.Select(s => (s.Verb, s.Needs)));
        AssertNone(
            named
                .Where(n => matrix.Declared.GetValueOrDefault(n.Verb) != n.Needs)
                .Select(n => $"{n.Verb}: {matrix.Declared.GetValueOrDefault(n.Verb)} instead of {n.Needs}")
        );
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void Endpoint_OpenToEverybody_StandsOnTheList(TestDatabase database)
    {
        var matrix = matrices[database];

        var open = matrix.Declared.Where(d => d.Value == Needs.Nothing).Select(d => d.Key.Split(' ')[1].Split('?')[0]).Distinct();
        Assert.Equal(OpenToEverybody, open.Order(StringComparer.Ordinal));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void InScope_WithThePermission_IsAnswered(TestDatabase database) => AssertNone(matrices[database].InScope);

    [Theory, ClassData(typeof(BothDatabases))]
    public void OutOfScope_TheSameRequest_FindsNothing(TestDatabase database) => AssertNone(matrices[database].OutOfScope);

    [Theory, ClassData(typeof(BothDatabases))]
    public void WithoutThePermission_TheSameRequest_IsRefused(TestDatabase database) => AssertNone(matrices[database].WithoutPermission);

    [Theory, ClassData(typeof(BothDatabases))]
    public void NotSignedIn_TheSameRequest_IsSentToSignIn(TestDatabase database) => AssertNone(matrices[database].Anonymous);

    private static void AssertNone(IEnumerable<string> offences)
    {
        var all = string.Join(Environment.NewLine, offences);
        Assert.True(all.Length == 0, all);
    }
}
