using System.Collections.Frozen;

namespace Sinergi.Kernel.Text;

/// <summary>
/// Roots that settle what rules alone cannot: which letter a nasal prefix has swallowed (mengirim is of kirim), and which words only look as if they had an affix
/// (peran, ikan, direktur). General vocabulary of our field, written for Sinergi; a family that is missing here still meets by rule.
/// </summary>
internal static class IndonesianRoots
{
    private const string Roots = """
        abai abdi acara acu ada adat adil adu agama agenda ahli air ajak ajar aju akademi akar akibat akreditasi aksara aksi aktif aktual akhir akses aku akurat alam
        alamat alas alat alih alir aman amanat amat ambil ampun anak analisis ancam andal anggap anggaran anggota angkat angkut aniaya antar anti apel
        arah arsip arti asah asas asesmen asimilasi asli aspek asuh asuransi atas atur awal awas ayah ayom
        baca badan bagai bagi bagus bahan bahas bahasa bahaya baik bakat baku balai balas bandar bandara banding bangga bangkit bangun bantah bantu banyak bapas barang baru
        batal batas bawa bawah bayar beban bebas beda bekal bekas bela belanja beli benah benar bencana bengkel bentuk berangkat berani beras berat beri berita
        berkas berkat bersih besar betul biaya biasa bijak bimbing bina bola bom bongkar buat budaya budi buka bukti buku bulan bumi buru buruk busana butuh
        cacat camat cantum capai cari catat cegah cek cemar cepat cerai ceria cerita cermat cetak cipta coba cuci cukup cuti curi
        daerah daftar dagang dalam damai damping dampak dana dapat dapur darurat dasar data datang daya debat dekat delapan demokrasi denda dengar depan derita desa desain
        detensi dewan dewasa diagnosis dialog didik diet difabel digital dinamika dinas dingin dinding diploma diri disabilitas disiplin diskriminasi diskusi disposisi distribusi divisi
        direktorat direktur direktori dimensi dispensasi dokter dokumen dorong duduk dukung dunia duga
        edar edukasi ekonomi elektronik emas empat energi erat etika evaluasi evakuasi
        fasilitas fasilitasi formal formulir fungsi
        gabung gagal gaji gali ganda ganggu ganti garis gelar gerak gereja giat gigi gizi golong gotong guna gugat gudang guru
        habis hadap hadir hak hakim halaman halang hambat hampir hapus harap harga hari harmoni harta hasil hati hemat henti hibah hidup hilang himpun hitung hormat hubung
        hukum hulu huni hutan
        ibadah ibu identifikasi identitas ijazah ikan iklan ikat ikhtisar ikut ilmu imam iman imbang imbau imigrasi impi imunisasi indah indikator informasi ingat ingin inisiasi inovasi inspeksi
        inspirasi instansi integrasi internal intervensi inti investasi isi istilah istirahat isu izin
        jabat jadi jadwal jaga jahat jahit jaksa jalan jalin jalur jamin jangka janji jarak jaring jasa jawab jelas jemput jenis jenjang jernih jual juang jujur jumlah
        kabar kabupaten kader kain kait kaji kali kalimat kamar kampanye kampus kandung kantor karakter karantina karcis karya kasih kasus kata kawal kawan kaya kebun kecamatan kecuali kecil kehendak
        kejar kejut kelas kelola kelompok keluar keluarga keluh kembali kembang kemas kenal kena kendala kendali kendara kepala kerah keras kering kerja kesan ketat
        ketik ketua khusus kira kirim klaim klarifikasi klien klinik koleksi komitmen kompetensi komunikasi kondisi konflik konselor konseling konsep konservasi konsumsi kontrak kontrol kontribusi
        konsolidasi konsultasi koordinasi koperasi korban koreksi korupsi kota kotor krida kriteria kritik kuasa kuat kubur kuliah kumpul kunci kunjung kurang kurung kursus kutip
        laba lahan lahir laik lain laku lalai lalu lama lamar lambat lampau lampir lancar landas langgan langgar langkah langsung lanjut lantik lapang lapas lapor larang lari
        laras latih lawan layak layan lebih ledak lembaga lengkap lepas lestari letak lewat libat lihat limpah lindung lingkung lingkup lintas lipat logistik loka luang luar luas luka lulus lunas lupa luncur lurus
        main maju makan maklum makna maksimal maksud malu manajemen mandi mandiri manfaat manusia mantap marah masa masalah masjid masuk masyarakat mata materi mati maut mediasi media medis meja
        mekanisme melati melayu memori menara mental mentah menteri menit merah merdeka merek mesin meter metode mewah milik minat minim minta minum miskin mitra modal mohon monitor motivasi muat muda mudah
        muka mulai mulia murah musnah musyawarah mutasi mutu
        naik nama nanti napi narapidana narkoba narkotika naskah nasihat negara negeri niaga nikah nikmat nilai nomor normal notaris notula nyanyi nyaman nyata nyawa
        objek obat olah operasi optimal organisasi orientasi
        pada padam padu paham pajak pakai paket paksa pakta pamer panas pandang pandu panen panggil pangkat pangku panitia panjang pantau papar paraf paragraf paripurna partisipasi pasal pasang pasar pasti
        pasok paspor patuh patut pecah pedoman pegang pegawai pekan pelan peluang pendek pensiun penting penuh peran perak perang perangkat percaya perdana perempuan pergi perilaku perintah periksa
        periode perkara perkosa perlahan perlu permisi permukiman persen personel persepsi perspektif pertama pesan pesantren pesat pesta peta petang petik piagam pidana pihak pikir pilih pimpin pinang pindah pinjam
        pisah pokok pola polisi politik pondok porsi potensi potong praktik presiden prestasi prioritas pribadi prinsip produk produksi profesi program proses provinsi publikasi puas puji pulang pulih pusat putus
        ragam raih rajin rakyat ramah rancang rangka rangkai rangkap rangkum rapat rapi rasa rata rawat reaksi realisasi refleksi registrasi regulasi rehabilitasi reintegrasi rekam rekomendasi rela relasi rem remaja remisi renang rencana rendah
        resmi respons restorasi revisi reviu rinci ringan risalah risiko rokok roti ruang rugi rujuk rukun rumah rumus rusak rutan rutin
        sabar sadar sah sahabat saing sakit saksi sakti salah salin salur sama sambung sambut sampah sampai sandang sanggah sanggup sanksi sandi sapu sarana saran sarung sasar satu sawah sayang sayur
        sebar sebut sedekah sedia segera sehat sejahtera sekolah sekretariat selamat selatan selaras selenggara selesai selidik sembuh semangat sembunyi sempit sempurna sengketa senjata seni sensus senyum
        sepakat serah serang seret sertifikasi sertifikat serta sesal sesuai setuju setor siap siar sidang sidik sifat sikap simak simpan simpul sinergi singkat sipir sisa sisi sistem sita siswa sosial sosialisasi
        standar standardisasi statistik status strategi studi suara suap suasana subsidi suci sudut suka sukses sukar sulit suluh sumbang sumber sumpah sunting suntik supervisi surat survei susah susul susun susur
        tabung tagih tahan tahap tahu tahun taman tambah tampil tampung tamu tanah tanam tanda tangan tangguh tanggal tanggap tanggung tangkap tani tanya taruh tari tarik tata tatap tawar
        teguh tegak tegas telaah teladan telepon teliti temu teman tempat tempuh tenaga tenang tengah tentu tepat tera terampil terang terapi terap terbit terima terjemah terminal ternak teror tertib terus tetap
        tiba tidak tim tiga timbang timbul timpang tindak tindas tinggal tinggi tingkat tinjau tipu tiru titik titip tokoh tolak tolong tonton topang total tradisi transaksi transparansi trauma
        tuang tubuh tugas tuju tujuh tukar tulis tumbuh tumpu tunai tunda tunggal tunggu tunjang tunjuk tuntas tuntut turun turut tutup tutur
        uang ubah ucap udara uji ujar ukir ukur ulang ulas umum umur undang unggul ungkap universitas unjuk unsur untung upah upaya urai urus urut usaha usia usul utama utang utara
        validasi verifikasi visi vonis
        wajah wajib wakil waktu waris wartawan warna warga warta waspada wawancara wawasan wewenang wilayah wisata wujud
        yakin
        """;

    private static readonly FrozenSet<string> Set = WordList.Of(Roots, string.Join(' ', IndonesianCompounds.All));

    public static bool Contains(string word) => Set.Contains(word);
}
