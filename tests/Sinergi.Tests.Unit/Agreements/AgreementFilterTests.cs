using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Sinergi.Kernel;
using Sinergi.Kernel.Time;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Agreements.Data;
using Sinergi.Platform.Access.Directory;

namespace Sinergi.Tests.Unit.Agreements;

public sealed class AgreementFilterTests
{
    [Fact]
    public void Parse_OfWhatAnyFilterWrites_IsThatFilter()
    {
        var random = new Random(20_260_302);
        for (var round = 0; round < 300; round++)
        {
            var filter = Any(random);

            var read = AgreementFilter.Parse(filter.Query());

            Assert.Equal(filter.Kinds, read.Kinds);
            Assert.Equal(filter.Gaps, read.Gaps);
            // Two lists are the same only where they are one list.
            Assert.Equal(filter, read with { Kinds = filter.Kinds, Gaps = filter.Gaps });
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("Query.Words=+&Query.Theme=&Query.Idle=false&Query.Unit=&Query.On=")]
    [InlineData("Query.Validity=Forever&Query.Validity=InForce")]
    [InlineData("Query.Kinds=99&Query.Kinds=Nothing&Query.Side=7&Query.Gaps=All&Query.Partner=Friend")]
    [InlineData("Query.On=31-12-2024&Query.SignedFrom=2025-02-30&Query.SignedUntil=yesterday&Query.EndsUntil=2025-1-1")]
    [InlineData("Query.Year=-1&Query.Year=2025&Query.Unit=kanwil")]
    [InlineData("Words=pembinaan&Year=2025")]
    public void Of_WhatCannotBeRead_IsNoFilter(string address)
    {
        var filter = AgreementFilter.Of(new QueryCollection(QueryHelpers.ParseQuery(address)));

        Assert.False(filter.Any);
        Assert.False(filter.AnyFurther);
        Assert.Equal("", filter.Query());
    }

    [Fact]
    public void At_APageOfTheList_KeepsTheFilterAndSaysNothingElse()
    {
        var filter = new AgreementFilter
        {
            Words = " kata & kata ",
            Kinds = [AgreementKind.Pks, AgreementKind.Pks],
            On = new DateOnly(2024, 12, 31),
        };

        Assert.Equal(
            "/kerja-sama?Query.Words=kata%20%26%20kata&Query.Kinds=Pks&Query.On=2024-12-31&At=x",
            filter.At(AgreementLinks.List(), "x")
        );
        Assert.Equal("/kerja-sama", new AgreementFilter().At(AgreementLinks.List()));
    }

    [Fact]
    public void ValidityChoice_BesideTheOneForAllThatBind_IsEachValidity() =>
        Assert.Equal(
            Enum.GetValues<Validity>().Select(v => ((int)v, $"{v}")),
            Enum.GetValues<ValidityChoice>().Where(c => c is not ValidityChoice.Binding).Select(c => ((int)c, $"{c}")).OrderBy(c => c.Item1)
        );

    private static AgreementFilter Any(Random random)
    {
        return new AgreementFilter
        {
            Words = Maybe("rehabilitasi & \"kutip\" + tanda"),
            Kinds = Some<AgreementKind>(),
            Validity = One<ValidityChoice>(),
            On = Day(),
            Partner = One<PartnerKind>(),
            Side = One<PartnerSide>(),
            Year = random.Next(2) == 0 ? null : random.Next(1990, 2030),
            SignedFrom = Day(),
            SignedUntil = Day(),
            EndsUntil = Day(),
            Idle = random.Next(2) == 0,
            Theme = Maybe("pembinaan bakat"),
            Gaps = Some<SourceGap>(),
            Unit = random.Next(2) == 0 ? null : NewId.Random(),
        };

        string? Maybe(string text) => random.Next(2) == 0 ? null : text;

        DateOnly? Day() => random.Next(2) == 0 ? null : DateOnly.FromDayNumber(random.Next(700_000, 760_000));

        T? One<T>()
            where T : struct, Enum => random.Next(2) == 0 ? null : Enum.GetValues<T>()[random.Next(Enum.GetValues<T>().Length)];

        List<T> Some<T>()
            where T : struct, Enum => [.. Enum.GetValues<T>().Where(_ => random.Next(3) == 0)];
    }
}
