using Sinergi.Reading.Evaluate;

namespace Sinergi.Tests.Reading.Evaluate;

/// <summary>Small labels made by hand, so that each rule of scoring can be seen alone.</summary>
internal static class Labels
{
    public const string Text =
        "Lapas Kelas IIA Palu menandatangani Perjanjian Kerja Sama dengan BNNP Sulteng di Palu, Kamis (5/6/2025). "
        + "\"Kami siap melatih 20 petugas setiap tahun,\" kata Kepala BNNP Sulteng, Budi Santoso.";

    public static Label Empty { get; } =
        new()
        {
            Style = "test",
            Kind = "press",
            Instrument = "PKS",
            Event = "signing",
            Subject = null,
            Numbers = [],
            Date = null,
            DateBasis = "not-stated",
            AsOf = null,
            Place = null,
            Parties = [],
            Groups = [],
            Scopes = [],
            Commitments = [],
            Asks = [],
            Figures = [],
            Validity = new LabelValidity(null, null, null),
            LegalBases = [],
            Contacts = [],
            Records = [],
        };

    public static LabelParty Party(string name, string canonical, string? representative = null, bool signs = true) =>
        new(name, canonical, "other", false, representative, null, signs);

    public static LabelCommitment Promise(string quote, params string[] who) => new(who, quote, "siap", null, null, null, null, null);

    public static LabelledText With(Label label, string text = Text) => new("001-test", text, label);
}
