using Sinergi.Reading;
using Sinergi.Reading.Facts;

namespace Sinergi.Tests.Reading;

public sealed class StatementTests
{
    private const string Lead =
        "Palu, Kabar Simulasi – Kanwil Ditjenpas Sulteng dan BNNP Sulteng menandatangani PKS di Palu, Kamis (5/6/2025).\n";

    private static ReadResult Read(string sentence) => ReadText.Of(Lead + sentence);

    [Theory]
    [InlineData(
        "BNNP Sulteng akan menyediakan konselor bagi warga binaan.",
        CommitmentStrength.Akan,
        "menyediakan konselor bagi warga binaan"
    )]
    [InlineData("BNNP Sulteng siap mendukung rehabilitasi.", CommitmentStrength.Siap, "mendukung rehabilitasi")]
    [InlineData("BNNP Sulteng berkomitmen untuk mengirim konselor.", CommitmentStrength.Siap, "mengirim konselor")]
    [InlineData("BNNP Sulteng wajib melaporkan hasilnya setiap bulan.", CommitmentStrength.Wajib, "melaporkan hasilnya setiap bulan")]
    public void Read_Promise_CommitmentOfItsParty(string sentence, CommitmentStrength strength, string text)
    {
        var commitment = Assert.Single(Read(sentence).Commitments);

        Assert.Equal((strength, text), (commitment.Strength, commitment.Text));
        Assert.Equal([1], commitment.Parties);
    }

    [Theory]
    [InlineData("BNNP Sulteng tidak akan menanggung biaya makan.")]
    [InlineData("BNNP Sulteng belum siap mengirim konselor.")]
    [InlineData("Diharapkan BNNP Sulteng akan mengirim konselor.")]
    [InlineData("Kegiatan ini akan membantu masyarakat luas.")]
    [InlineData("BNNP Sulteng berhak menerima data hasil asesmen.")]
    public void Read_NoPromise_NoCommitment(string sentence) => Assert.Empty(Read(sentence).Commitments);

    [Theory]
    [InlineData("BNNP Sulteng meminta dukungan anggaran dari daerah.", "dukungan anggaran dari daerah")]
    [InlineData("BNNP Sulteng berharap agar ruang konseling tersedia.", "ruang konseling tersedia")]
    [InlineData("BNNP Sulteng ingin melihat blok hunian secara langsung.", "melihat blok hunian secara langsung")]
    public void Read_Request_AskNotCommitment(string sentence, string text)
    {
        var result = Read(sentence);

        Assert.Equal(text, Assert.Single(result.Asks).Text);
        Assert.Empty(result.Commitments);
    }

    [Fact]
    public void Read_WhatOughtToBe_BindsNobody() =>
        Assert.Empty(Read("Kepala Kanwil Ditjenpas Sulteng menyebut dana terbatas, namun layanan warga harus didahulukan.").Commitments);

    [Fact]
    public void Read_ConditionAndTarget_KeptAsTerms()
    {
        var terms = Assert.Single(Read("BNNP Sulteng akan melatih 40 petugas setiap tahun setelah gedung selesai.").Commitments).Terms;

        Assert.Equal(
            (40m, "petugas", "setiap tahun", "setelah gedung selesai"),
            (terms.Target, terms.Unit, terms.Frequency, terms.Condition)
        );
        Assert.Null(terms.Deadline);
    }

    [Theory]
    [InlineData("“Kami siap mengirim konselor,” kata Kepala BNNP Sulteng.", 1)]
    [InlineData("“Kami siap membuka blok,” ujar Kepala Kanwil Ditjenpas Sulteng.", 0)]
    public void Read_DirectSpeech_PromiseOfTheSpeaker(string sentence, int party) =>
        Assert.Equal([party], Assert.Single(Read(sentence).Commitments).Parties);

    [Fact]
    public void Read_BothParties_CommitmentOfAll()
    {
        var commitment = Assert.Single(Read("Kedua pihak sepakat membentuk tim bersama.").Commitments);

        Assert.Equal("para pihak", commitment.Who);
        Assert.Equal([0, 1], commitment.Parties);
    }

    [Theory]
    [InlineData("Kini ada 30 PKS, naik 50% dibandingkan tahun lalu yang hanya 20 PKS.", "growth.agrees")]
    [InlineData("Kini ada 30 PKS, naik 80% dibandingkan tahun lalu yang hanya 20 PKS.", "growth.differs")]
    [InlineData("Kini ada 10 kasus, turun 50% dibandingkan 2023 sebanyak 20 kasus.", "growth.agrees")]
    public void Read_Growth_Checked(string sentence, string code)
    {
        var finding = Assert.Single(Read(sentence).Figures.SelectMany(figure => figure.Findings));

        Assert.Equal(code, finding.Code);
    }

    [Theory]
    [InlineData("Undang-Undang Nomor 22 Tahun 2022 menjadi dasar.")]
    [InlineData("Lapas Kelas IIA Palu menjadi tuan rumah pada 5 Juni 2025.")]
    [InlineData("Salah satu fokus adalah pembinaan.")]
    public void Read_NumbersThatAreNoClaims_NoFigure(string sentence) => Assert.Empty(Read(sentence).Figures);

    [Fact]
    public void Read_HeadlineBylineAndDateline_AreNoClaims()
    {
        const string Claim = "Kanwil Simulasi kini punya 12 PKS dengan 8 mitra.";
        var result = ReadText.Of(
            $"""
            Kanwil Simulasi Gandeng 8 Mitra
            12 PKS Sudah Ditandatangani!

            Oleh: Tim 5 Orang Kabar Simulasi
            Dibaca 120 orang

            Palu, Kabar Simulasi – {Claim}

            Delapan Mitra dalam Setahun

            Kepala kantor menyebut 3 lembaga lagi akan menyusul.
            """
        );

        Assert.Equal([12m, 8m, 3m], result.Figures.Select(figure => figure.Value));
        Assert.Equal(Claim, result.Text[result.Figures[0].Sentence.Start..result.Figures[0].Sentence.End]);
    }

    [Fact]
    public void Read_ShortLinesWithoutAReport_KeepTheirClaims() =>
        Assert.Equal([30m, 20m], ReadText.Of("30 PKS tahun ini\n20 PKS tahun lalu").Figures.Select(figure => figure.Value));

    [Fact]
    public void Read_PlaceAndAttendance_AreNotParties()
    {
        var result = ReadText.Of(
            "Kanwil Ditjenpas Jambi menandatangani MoU dengan Pemkot Sungai Penuh di Aula Rutan Sungai Penuh, Senin (3/2/2025), disaksikan Kepala Lapas Jambi."
        );

        Assert.Equal(
            ["Kantor Wilayah Direktorat Jenderal Pemasyarakatan Jambi", "Pemerintah Kota Sungai Penuh"],
            result.Parties.Select(party => party.CanonicalName)
        );
    }

    [Fact]
    public void Read_PlannedSigningInAnAudience_IsAnAudience()
    {
        var result = ReadText.Of(
            "Kepala Bapas Palu melakukan audiensi dengan Wali Kota Palu, Senin (3/2/2025), membahas rencana penandatanganan PKS."
        );

        Assert.Equal((EventKind.Audience, Instrument.None), (result.Event.Value, result.Instrument.Value));
        Assert.Equal(RecordType.Meeting, Assert.Single(result.Records).Type);
    }
}
