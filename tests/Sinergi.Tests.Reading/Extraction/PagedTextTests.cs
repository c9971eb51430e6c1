using Sinergi.Reading;
using Sinergi.Reading.Extraction;

namespace Sinergi.Tests.Reading.Extraction;

public sealed class PagedTextTests
{
    [Theory]
    [InlineData("satu\r\ndua\rtiga\fempat\vlima")]
    [InlineData("\uFEFFsatu\u2028dua\u0085tiga")]
    [InlineData("Cafe\u0301 \uD800 habis")]
    [InlineData("\u0301 di awal halaman")]
    public void Join_AnyPages_GivesTheTextAsItIsReadSoThatPlacesHold(string page)
    {
        var joined = PagedText.Join([page, page], TextCarrier.PlainText);

        Assert.Equal(Normalizer.Normalize(joined.Text), joined.Text);
        Assert.Equal(joined.Pages[0].End - joined.Pages[0].Start, joined.Pages[1].End - joined.Pages[1].Start);
    }

    [Fact]
    public void Join_MoreWordsThanADocumentMayHave_LeavesTheLastPagesWithoutPlaces()
    {
        const int pages = (TextLayout.MostWords / TextLayout.MostWordsOnAPage) + 2;
        var box = new PageBox(1, 1, 2, 2);
        var seen = new SeenPage(100, 100, [.. Enumerable.Repeat(new SeenWord("a", 1, box), TextLayout.MostWordsOnAPage)]);
        var full = new ReadPage(string.Join(' ', Enumerable.Repeat("a", TextLayout.MostWordsOnAPage)), seen);

        var laid = PagedText.Join(Enumerable.Repeat(full, pages), TextCarrier.ImageRecognised).Layout!.Pages;

        Assert.Equal(TextLayout.MostWords, laid.Sum(page => page.Words.Count));
        Assert.Equal([false, false], laid.TakeLast(2).Select(page => page.IsPicture));
        Assert.NotNull(LayoutFormat.Read(LayoutFormat.Write(new TextLayout(laid)), laid[^1].End));
    }

    [Fact]
    public void Join_PageThatRecognitionSawAndNobodyWroteOn_IsAPictureWithoutWords()
    {
        var page = Assert.Single(PagedText.Join([new ReadPage("", new SeenPage(100, 140, []))], TextCarrier.ImageRecognised).Layout!.Pages);

        Assert.True(page.IsPicture);
        Assert.Empty(page.Words);
    }
}
