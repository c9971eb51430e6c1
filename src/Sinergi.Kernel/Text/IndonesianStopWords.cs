using System.Collections.Frozen;

namespace Sinergi.Kernel.Text;

/// <summary>
/// Words that stand in nearly every Indonesian text and tell none apart. Folded, lower case. "Tidak", "belum" and "tanpa" are not here:
/// they turn a sentence round.
/// </summary>
public static class IndonesianStopWords
{
    private const string Words = """
        ada adalah adapun agar akan akhirnya antara apa apabila apakah atas atau bagaimana bagi bahkan bahwa banyaknya beberapa begitu
        berbagai bersama berupa bila bisa bukan cukup dalam dan dapat dari daripada demi demikian dengan di dia hal hanya harus
        hingga ia ialah ini itu jadi jika juga kala kalau kami kamu karena ke kemudian kepada kepadanya ketika kita lagi lah lain lainnya
        lebih maka mana masih maupun melainkan melalui mereka merupakan meskipun mungkin namun nanti nya oleh pada padahal para per pernah
        pula pun saat saja saling sambil sampai sang sangat saya sebab sebagai sebagaimana sebuah secara sedang sedangkan sehingga sejak
        sekarang sekitar selagi selain selaku selama seluruh semua sendiri seorang seperti setelah setiap si suatu sudah supaya
        tapi telah tentang tentu terhadap terlalu tersebut tetapi tiap untuk walaupun yaitu yakni yang
        """;

    private static readonly FrozenSet<string> Set = WordList.Of(Words);

    public static bool Contains(string foldedWord) => Set.Contains(foldedWord);
}
