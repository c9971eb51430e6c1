using System.Collections.Frozen;

namespace Sinergi.Kernel.Text;

/// <summary>
/// Pairs of words that are written as one when an affix encloses them (ditandatangani, pertanggungjawaban) and often, against the rule,
/// without one (kerjasama for kerja sama). The stemmer knows them as roots; <see cref="SearchTerms"/> indexes their parts, so that both
/// spellings meet.
/// </summary>
internal static class IndonesianCompounds
{
    private const string Pairs = """
        alih+fungsi alih+kelola ambil+alih anak+buah anak+didik beri+tahu daya+guna garis+bawah hasil+guna ikut+serta kerja+sama
        lalu+lintas latar+belakang lipat+ganda mitra+kerja nara+sumber olah+raga orang+tua peran+serta pra+sarana rumah+sakit rumah+tangga
        salah+guna satu+padu sebar+luas serah+terima siap+siaga suka+rela sumber+daya surat+kabar tanda+tangan tanggung+jawab tata+kelola
        tata+usaha tatap+muka tepat+guna terima+kasih tidak+adil tidak+hadir tidak+patuh tidak+sesuai tidak+tahu tindak+lanjut
        tindak+pidana tugas+pokok uji+coba wajib+lapor warga+negara
        """;

    private static readonly FrozenDictionary<string, IReadOnlyList<string>> Parts = WordList
        .Of(Pairs)
        .ToFrozenDictionary(
            pair => pair.Replace("+", "", StringComparison.Ordinal),
            pair => (IReadOnlyList<string>)pair.Split('+'),
            StringComparer.Ordinal
        );

    public static IEnumerable<string> All => Parts.Keys;

    /// <summary>The parts of a compound, or null.</summary>
    public static IReadOnlyList<string>? PartsOf(string word) => Parts.GetValueOrDefault(word);
}
