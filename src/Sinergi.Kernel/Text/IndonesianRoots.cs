using System.Collections.Frozen;

namespace Sinergi.Kernel.Text;

/// <summary>
/// Roots that settle what rules alone cannot: which letter a nasal prefix has swallowed (mengirim is of kirim), and which words only
/// look as if they had an affix (peran, ikan, direktur). General vocabulary of our field, written for Sinergi; a family that is missing
/// here still meets by rule.
/// To mend a wrong stem add the root here and its family to <c>IndonesianStemmerTests</c>; of a pair like rangka and rangkai only the one
/// with derived forms may stand here. A change of the list changes terms: what is indexed must be indexed again.
/// </summary>
internal static class IndonesianRoots
{
    private const string Roots = """
        abai abdi acara acu ada adat adil adu agama agenda ahli air ajak ajar aju akademi akar akhir akibat akreditasi aksara akses aksi
        aktif aktual aku akurat alam alamat alas alat alih alir aman amanat amat ambil ampun anak analisis ancam andal anggap anggaran
        anggota angkat angkut aniaya antar anti apel arah arsip arti asah asas asesmen asimilasi asli aspek asuh asuransi atas atur awal
        awas ayah ayom
        baca badan bagai bagi bagus bahan bahas bahasa bahaya baik bakat baku balai balas bandar bandara banding bangga bangkit bangun
        bantah bantu banyak bapas barang baru batal batas bawa bawah bayar beban bebas beda bekal bekas bela belanja beli benah benar
        bencana bengkel bentuk berangkat berani berantas beras berat beri berita berkas berkat bersih besar betul biasa biaya bijak
        bimbing bina bola bom bongkar buat budaya budi buka bukti buku bulan bumi buru buruk busana butuh
        cacat camat cantum capai cari catat cegah cek cemar cepat cerai ceria cerita cermat cetak cipta coba cuci cukup curi cuti
        daerah daftar dagang dalam damai dampak damping dana dapat dapur darurat dasar data datang daya debat dekat delapan demokrasi
        denda dengar depan derita desa desain detensi dewan dewasa diagnosis dialog didik diet difabel digital dimensi dinamika dinas
        dinding dingin diploma direktorat direktori direktur diri disabilitas disiplin diskominfo diskriminasi diskusi dispensasi
        disposisi distribusi ditjen ditjenpas diversi divisi dokter dokumen dorong duduk duga dukung dunia
        edar edukasi ekonomi elektronik emas empat energi erat etika evakuasi evaluasi
        fasilitas formal formulir fungsi
        gabung gagal gaji gali ganda ganggu ganti garis gelar gerak gereja giat gigi gizi golong gotong gudang gugat guna guru
        habis hadap hadir hak hakim halaman halang hambat hampir hapus harap harga hari harmoni harta hasil hati hemat henti hibah hidup
        hilang himpun hitung hormat hubung hukum hulu huni hutan
        ibadah ibu identifikasi identitas ijazah ikan ikat ikhtisar iklan ikut ilmu imam iman imbang imbau imigrasi impi imunisasi indah
        indikator informasi ingat ingin inisiasi inovasi inspeksi inspirasi instansi integrasi internal intervensi inti investasi isi
        istilah istirahat isu izin
        jabat jadi jadwal jaga jahat jahit jaksa jalan jalin jalur jamin jangka janji jarak jaring jasa jawab jelas jemput jenis jenjang
        jernih jual juang jujur jumlah
        kabar kabupaten kader kain kait kaji kali kalimat kamar kampanye kampus kandung kantor karakter karantina karcis karya kasih kasus
        kata kawal kawan kaya kebun kecamatan kecil kecuali kediri kehendak kejar kejari kejati kejut kelas kelola kelompok keluar
        keluarga keluh kemas kembali kembang kena kenal kendala kendali kendara kepala kerah keras kering kerja kesan ketat ketik ketua
        khusus kira kirim klaim klarifikasi klien klinik koleksi komitmen kompetensi komunikasi kondisi konflik konseling konselor konsep
        konservasi konsolidasi konsultasi konsumsi kontrak kontribusi kontrol koordinasi koperasi korban koreksi korupsi kota kotor krida
        kriteria kritik kuasa kuat kubur kuliah kumpul kunci kunjung kurang kursus kurung kutip
        laba lahan lahir laik lain laku lalai lalu lama lamar lambat lampau lampir lancar landas langgan langgar langkah langsung lanjut
        lantik lapang lapas lapor larang laras lari latih lawan layak layan lebih ledak lembaga lengkap lepas lestari letak lewat libat
        lihat limpah lindung lingkung lingkup lintas lipat logistik loka luang luar luas luka lulus lunas luncur lupa lurus
        main maju makan maklum makna maksimal maksud malu maluku manajemen mandi mandiri manfaat mantap manusia marah masa masalah masjid
        masuk masyarakat mata materi mati maut media mediasi medis meja mekanisme melati melayu memorandum memori menara menit mentah
        mental menteri merah merangin merdeka merek mesin meter metode mewah milik minat minim minta minum miskin mitra modal mohon
        monitor motivasi muat muda mudah muka mulai mulia murah musnah musyawarah mutasi mutu
        naik nama nanti napi narapidana narkoba narkotika nasihat naskah negara negeri niaga nikah nikmat nilai nomor normal notaris
        notula nyaman nyanyi nyata nyawa
        obat objek olah ombudsman operasi optimal organisasi orientasi
        pada padam padu paham pajak pakai paket paksa pakta pamer panas pandang pandu panen panggil pangkat pangku panitia panjang pantau
        papar paraf paragraf paripurna partisipasi pasal pasang pasar pasok paspor pasti patuh patut pecah pedoman pegang pegawai pekan
        pelan peluang pendek pengaruh penjara pensiun penting penuh perak peran perang perangkat percaya perdana perempuan pergi periksa
        perilaku perintah periode perkara perkosa perlahan perlu permisi permukiman persen persepsi personel perspektif pertama pesan
        pesantren pesat pesta peta petang petik piagam pidana pihak pikir pilih pimpin pinang pindah pinjam pisah pokok pola polisi
        politik pondok porsi potensi potong praktik presiden prestasi pribadi prinsip prioritas produk produksi profesi program proses
        provinsi puas publikasi puji pulang pulih pusat putus
        ragam raih rajin rakyat ramah rancang rangkai rangkap rangkum rapat rapi rasa rata rawat reaksi realisasi refleksi
        registrasi regulasi rehabilitasi reintegrasi rekam rekomendasi rela relasi rem remaja remisi renang rencana rendah resmi respons
        restorasi revisi reviu rinci ringan risalah risiko rokok roti ruang rugi rujuk rukun rumah rumus rusak rutan rutin
        sabar sadar sah sahabat saing sakit saksi sakti salah salin salur sama sambung sambut sampah sampai sandang sandi sanggah sanggup
        sanksi sapu saran sarana sarung sasar satu sawah sayang sayur sebar sebut sedekah sedia segera sehat sejahtera sekolah sekretariat
        selamat selaras selatan selenggara selesai selidik semangat sembuh sembunyi sempit sempurna sengketa seni senjata sensus senyum
        sepakat serah serang seret serta sertifikasi sertifikat sesal sesuai setor setuju siap siar sidang sidik sifat signifikan sikap
        simak simpan simpul sinergi singkat sipir sisa sisi sistem siswa sita sosial sosialisasi standar standardisasi statistik status
        strategi studi suap suara suasana subsidi suci sudut suka sukar sukses sulit suluh sumbang sumber sumpah suntik sunting supervisi
        surat survei susah susul susun susur
        tabung tagih tahan tahap tahu tahun taman tambah tampil tampung tamu tanah tanam tanda tangan tanggal tanggap tangguh tanggung
        tangkap tani tanya tarakan tari tarik taruh tata tatap tawar tegak tegas teguh telaah teladan telepon teliti teman tempat tempuh
        temu tenaga tenang tengah tentu tepat tera terampil terang terap terapi terbit terima terjemah terminal ternak teror tertib terus
        tetap tiba tidak tiga tim timbang timbul timpang tindak tindas tinggal tinggi tingkat tinjau tipu tiru titik titip tokoh tolak
        tolong tonton topang total tradisi transaksi transparansi trauma tuang tubuh tugas tuju tujuh tukar tulis tumbuh tumpu tunai tunda
        tunggal tunggu tunjang tunjuk tuntas tuntut turun turut tutup tutur
        uang ubah ucap udara ujar uji ukir ukur ulang ulas umum umur undang unggul ungkap universitas unjuk unsur untung upah upaya urai
        urus urut usaha usia usul utama utang utara
        validasi verifikasi visi vonis
        wajah wajib wakil waktu warga waris warna warta wartawan waspada wawancara wawasan wewenang wilayah wisata wujud
        yakin
        """;

    private static readonly FrozenSet<string> Set = WordList.Of(Roots, string.Join(' ', IndonesianCompounds.All));

    public static bool Contains(string word) => Set.Contains(word);
}
