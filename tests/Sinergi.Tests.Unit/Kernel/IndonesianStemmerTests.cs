using Sinergi.Kernel.Text;

namespace Sinergi.Tests.Unit.Kernel;

public sealed class IndonesianStemmerTests
{
    [Theory]
    [InlineData("layan", "layan melayani pelayanan dilayani layanan pelayan terlayani")]
    [InlineData("hasil", "hasil berhasil keberhasilan hasilnya menghasilkan dihasilkan penghasilan")]
    [InlineData("bina", "bina pembinaan membina binaan dibina pembina")]
    [InlineData("janji", "janji perjanjian menjanjikan berjanji dijanjikan")]
    [InlineData("suluh", "suluh penyuluhan penyuluh menyuluh disuluh")]
    [InlineData("sapu", "sapu menyapu disapu penyapu")]
    [InlineData("adil", "adil pengadilan keadilan peradilan mengadili diadili")]
    [InlineData("baik", "baik memperbaiki perbaikan diperbaiki kebaikan sebaiknya")]
    [InlineData("tahan", "tahan mempertahankan tahanan penahanan ditahan menahan bertahan pertahanan ketahanan")]
    [InlineData("kunjung", "kunjung kunjungan berkunjung mengunjungi pengunjung dikunjungi")]
    [InlineData("masyarakat", "masyarakat pemasyarakatan kemasyarakatan bermasyarakat")]
    [InlineData("narkotika", "narkotika narkotikanya")]
    [InlineData("ajar", "ajar belajar pelajar pelajaran pengajar mengajar diajarkan pembelajaran")]
    [InlineData("kerja", "kerja bekerja pekerja pekerjaan dikerjakan mengerjakan pengerjaan")]
    [InlineData("kirim", "kirim mengirim mengirimkan pengiriman dikirim terkirim kiriman")]
    [InlineData("kenal", "kenal mengenal pengenalan dikenal terkenal memperkenalkan perkenalan")]
    [InlineData("didik", "didik pendidikan mendidik pendidik dididik")]
    [InlineData("latih", "latih pelatihan melatih dilatih pelatih latihan berlatih")]
    [InlineData("tindak", "tindak tindakan menindak penindakan bertindak")]
    [InlineData("bijak", "bijak kebijakan")]
    [InlineData("gerak", "gerak gerakan bergerak menggerakkan penggerak pergerakan")]
    [InlineData("laku", "laku melakukan dilakukan pelaku berlaku kelakuan memberlakukan")]
    [InlineData("beri", "beri berikan memberi memberikan diberikan pemberian")]
    [InlineData("tanya", "tanya bertanya pertanyaan menanyakan ditanya")]
    [InlineData("lawan", "lawan melawan perlawanan berlawanan")]
    [InlineData("makan", "makan makanan memakan dimakan")]
    [InlineData("tulis", "tulis menulis penulis tulisan tertulis penulisan")]
    [InlineData("pinjam", "pinjam meminjam peminjaman dipinjam pinjaman")]
    [InlineData("mohon", "mohon memohon permohonan pemohon dimohonkan")]
    [InlineData("sah", "sah mengesahkan pengesahan disahkan")]
    [InlineData("usaha", "usaha perusahaan pengusaha berusaha mengusahakan")]
    [InlineData("atur", "atur peraturan pengaturan mengatur diatur teratur aturan")]
    [InlineData("daya", "daya pemberdayaan memberdayakan berdaya diberdayakan")]
    [InlineData("terampil", "terampil keterampilan")]
    [InlineData("terang", "terang keterangan menerangkan penerangan diterangkan")]
    [InlineData("terima", "terima menerima penerimaan diterima penerima")]
    [InlineData("perintah", "perintah pemerintah pemerintahan memerintahkan diperintahkan")]
    [InlineData("menteri", "menteri kementerian")]
    [InlineData("serta", "serta peserta menyertakan penyertaan menyertai kepesertaan")]
    [InlineData("nilai", "nilai menilai penilaian dinilai penilai")]
    [InlineData("capai", "capai mencapai capaian pencapaian tercapai")]
    [InlineData("evaluasi", "evaluasi mengevaluasi dievaluasi pengevaluasian")]
    [InlineData("rehabilitasi", "rehabilitasi merehabilitasi direhabilitasi")]
    [InlineData("awas", "awas pengawasan mengawasi diawasi pengawas")]
    [InlineData("tangan", "tangan menangani penanganan ditangani")]
    [InlineData("akhir", "akhir berakhir mengakhiri pengakhiran diakhiri berakhirnya")]
    [InlineData("panjang", "panjang perpanjangan diperpanjang memperpanjang")]
    [InlineData("lestari", "lestari melestarikan pelestarian kelestarian")]
    [InlineData("keluar", "keluar mengeluarkan pengeluaran dikeluarkan")]
    [InlineData("kembali", "kembali mengembalikan pengembalian dikembalikan")]
    [InlineData("penjara", "penjara memenjarakan pemenjaraan dipenjara")]
    [InlineData("fasilitas", "fasilitas fasilitasi memfasilitasi difasilitasi")]
    [InlineData("rangkai", "rangkai merangkai dirangkai rangkaian")]
    [InlineData("berantas", "berantas memberantas pemberantasan diberantas")]
    [InlineData("pengaruh", "pengaruh mempengaruhi berpengaruh terpengaruh")]
    [InlineData("sehat", "sehat kesehatan menyehatkan")]
    [InlineData("tandatangan", "tandatangan menandatangani ditandatangani penandatanganan penandatangan tertandatangani")]
    [InlineData("tanggungjawab", "tanggungjawab pertanggungjawaban mempertanggungjawabkan")]
    [InlineData("tindaklanjut", "tindaklanjut menindaklanjuti ditindaklanjuti")]
    [InlineData("kerjasama", "kerjasama bekerjasama kerjasamanya")]
    public void Stem_OfAFamilyWithAKnownRoot_IsTheRoot(string root, string family)
    {
        var stems = family.Split(' ').Select(word => (word, IndonesianStemmer.Stem(word)));

        Assert.All(stems, stem => Assert.Equal((stem.word, root), stem));
    }

    [Theory]
    [InlineData("membalut dibalut pembalut pembalutan balutan balut")]
    [InlineData("menyembelih disembelih penyembelih penyembelihan sembelih")]
    [InlineData("memugar dipugar pemugaran pugar")]
    [InlineData("menambal ditambal penambal penambalan tambalan tambal")]
    [InlineData("mengelas mengelasnya")]
    [InlineData("meronda dironda ronda")]
    [InlineData("menjumput dijumput penjumput jumput terjumput")]
    [InlineData("mengoles dioles pengoles olesan oles")]
    [InlineData("mendampingi didampingi pendamping pendampingan damping")]
    [InlineData("memperkasarkan diperkasarkan")]
    [InlineData("ketergiuran tergiur")]
    public void Stem_OfAFamilyWithoutAKnownRoot_MeetsInOneStem(string family)
    {
        var stems = family.Split(' ').Select(IndonesianStemmer.Stem).Distinct();

        Assert.Single(stems);
    }

    [Theory]
    [InlineData("peran")]
    [InlineData("direktur")]
    [InlineData("direktorat")]
    [InlineData("kepala")]
    [InlineData("masalah")]
    [InlineData("sekolah")]
    [InlineData("jumlah")]
    [InlineData("perempuan")]
    [InlineData("perangkat")]
    [InlineData("berkas")]
    [InlineData("berita")]
    [InlineData("terminal")]
    [InlineData("pegawai")]
    [InlineData("pedoman")]
    [InlineData("petugas", "tugas")]
    [InlineData("menit")]
    [InlineData("media")]
    [InlineData("seni")]
    [InlineData("prestasi")]
    [InlineData("industri")]
    [InlineData("bulan")]
    [InlineData("tangan")]
    [InlineData("kanwil")]
    [InlineData("ditjenpas")]
    [InlineData("ombudsman")]
    [InlineData("maluku")]
    [InlineData("bandung")]
    [InlineData("kelurahan", "lurah")]
    public void Stem_OfAWordThatOnlyLooksDerived_IsNotCut(string word, string? stem = null) =>
        Assert.Equal(stem ?? word, IndonesianStemmer.Stem(word));

    [Theory]
    [InlineData("")]
    [InlineData("di")]
    [InlineData("upt")]
    [InlineData("b3")]
    [InlineData("pasal12an")]
    [InlineData("муниципалитет")]
    public void Stem_OfWhatIsNoPlainWord_IsUnchanged(string word) => Assert.Equal(word, IndonesianStemmer.Stem(word));

    [Fact]
    public void Stem_OfAnyWord_IsNeverShorterThanThreeLettersOfALongerWord()
    {
        string[] prefixes =
        [
            "",
            "me",
            "mem",
            "men",
            "meng",
            "menge",
            "meny",
            "pe",
            "peng",
            "per",
            "ber",
            "ter",
            "di",
            "ke",
            "se",
            "memper",
            "keber",
        ];
        string[] cores = ["a", "an", "ka", "kan", "i", "nya", "uk", "oka"];
        string[] suffixes = ["", "i", "an", "kan", "nya", "lah", "kannya"];
        var words = from prefix in prefixes from core in cores from suffix in suffixes select prefix + core + suffix;

        Assert.All(words.Where(word => word.Length >= 3), word => Assert.True(IndonesianStemmer.Stem(word).Length >= 3, word));
    }
}
