using Sinergi.Reading.Extraction;

namespace Sinergi.Tests.Reading.Extraction;

public sealed class LayoutFormatTests
{
    private const int TextLength = 200;

    private static readonly TextLayout Sample = new([
        new LaidPage(0, 90, 1240, 1754, [new(0, 4, 1, new(1000, 500, 1400, 620)), new(5, 90, 3, new(0, 0, 10_000, 10_000))]),
        new LaidPage(91, 120, 0, 0, []),
        new LaidPage(121, 200, 3508, 2480, [new(130, 133, 1, new(9_000, 9_000, 9_500, 9_100))]),
    ]);

    [Fact]
    public void Read_WhatWasWritten_IsTheSame()
    {
        var read = LayoutFormat.Read(LayoutFormat.Write(Sample), TextLength)!;

        Assert.Equal(Sample.Pages.Select(page => page with { Words = [] }), read.Pages.Select(page => page with { Words = [] }), Same);
        Assert.Equal(Sample.Pages.SelectMany(page => page.Words), read.Pages.SelectMany(page => page.Words));
        Assert.Equal([2, 0, 1], read.Pages.Select(page => page.Words.Count));
    }

    [Fact]
    public void Write_FullPage_TakesAboutTwelveBytesForAWord()
    {
        var words = Enumerable
            .Range(0, 500)
            .Select(i => new LaidWord(i * 8, (i * 8) + 7, i / 10, new(900 * (i % 10), i * 19, (900 * (i % 10)) + 850, (i * 19) + 150)));

        var bytes = LayoutFormat.Write(new TextLayout([new LaidPage(0, 4000, 2480, 3508, [.. words])]));

        Assert.InRange(bytes.Length, 500, 500 * 12);
    }

    [Fact]
    public void Read_CutOffAnywhere_IsNoLayout()
    {
        var bytes = LayoutFormat.Write(Sample);

        Assert.All(Enumerable.Range(0, bytes.Length), length => Assert.Null(LayoutFormat.Read(bytes[..length], TextLength)));
    }

    [Fact]
    public void Read_AnyByteChanged_NeverThrowsAndNeverPointsBehindTheText()
    {
        var bytes = LayoutFormat.Write(Sample);
        for (var at = 0; at < bytes.Length; at++)
        {
            for (var value = 0; value <= byte.MaxValue; value++)
            {
                byte[] changed = [.. bytes];
                changed[at] = (byte)value;
                var words = LayoutFormat.Read(changed, TextLength)?.Pages.SelectMany(page => page.Words) ?? [];
                Assert.All(words, word => Assert.InRange(word.End, word.Start, TextLength));
                Assert.All(words, word => Assert.InRange(word.Box.Right, word.Box.Left, PageBox.Whole));
            }
        }
    }

    [Theory]
    [InlineData(new byte[0])]
    [InlineData(new byte[] { (byte)'S', (byte)'L', (byte)'A', (byte)'Y', 2, 0 })]
    [InlineData(new byte[] { (byte)'P', (byte)'L', (byte)'A', (byte)'Y', 1, 0 })]
    [InlineData(new byte[] { (byte)'S', (byte)'L', (byte)'A', (byte)'Y', 1, 0xFF, 0xFF, 0xFF, 0xFF, 0x07 })]
    [InlineData(new byte[] { (byte)'S', (byte)'L', (byte)'A', (byte)'Y', 1, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF })]
    [InlineData(new byte[] { (byte)'S', (byte)'L', (byte)'A', (byte)'Y', 1, 1, 0, 10, 5, 5, 0xFF, 0xFF, 0x7F })]
    public void Read_OtherVersionOrAbsurdCounts_IsNoLayout(byte[] bytes) => Assert.Null(LayoutFormat.Read(bytes, TextLength));

    [Fact]
    public void Read_LayoutOfALongerText_IsNoLayout() => Assert.Null(LayoutFormat.Read(LayoutFormat.Write(Sample), TextLength - 1));

    private static bool Same(LaidPage one, LaidPage other) =>
        (one.Start, one.End, one.Width, one.Height) == (other.Start, other.End, other.Width, other.Height);
}
