using System.Buffers.Text;
using System.IO.Compression;
using Sinergi.Platform.Ui;

namespace Sinergi.Tests.Unit.Ui;

public sealed class ShownFormTests
{
    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("***")]
    [InlineData("bukan paket")]
    public void Unpack_WhatWasNeverPacked_IsEmpty(string? packed) => Assert.Empty(ShownForm.Unpack(packed));

    [Fact]
    public void Unpack_Bomb_IsGivenUp()
    {
        using var packed = new MemoryStream();
        using (var packer = new BrotliStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            var name = new string('a', 5_000_000);
            packer.Write(System.Text.Encoding.UTF8.GetBytes($"[{{\"n\":\"{name}\",\"l\":\"b\"}}]"));
        }

        Assert.Empty(ShownForm.Unpack(Base64Url.EncodeToString(packed.ToArray())));
    }

    [Fact]
    public void Answers_ValuesThatWereNotOffered_AreNotTold()
    {
        ShownField[] fields = [new("Jenis", "Jenis", null, new() { ["Pks"] = "Perjanjian Kerja Sama" })];
        var values = new[] { ("Jenis", "Lain"), ("Asing", "tidak ditanya") }.ToLookup(v => v.Item1, v => v.Item2);

        Assert.Empty(ShownForm.Answers(fields, values));
    }
}
