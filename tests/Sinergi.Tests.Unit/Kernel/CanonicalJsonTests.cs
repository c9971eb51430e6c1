using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Sinergi.Kernel.Canonical;

namespace Sinergi.Tests.Unit.Kernel;

public sealed class CanonicalJsonTests
{
    [Theory]
    [InlineData("""{ "b" : 1, "a" : [ true, false, null ] }""", """{"a":[true,false,null],"b":1}""")]
    [InlineData("""{"a":{"z":1,"Z":2,"é":3,"\u0065":4}}""", """{"a":{"Z":2,"e":4,"z":1,"é":3}}""")]
    [InlineData("""{"a":1,"aa":2,"":3}""", """{"":3,"a":1,"aa":2}""")]
    [InlineData("[]", "[]")]
    [InlineData("{}", "{}")]
    [InlineData(""" "\u0041\/<\u003e" """, """ "A/<>" """)]
    [InlineData("""["\u0000\u001F\b\t\n\f\r\"\\"]""", """["\u0000\u001f\b\t\n\f\r\"\\"]""")]
    [InlineData("""["\ud83d\ude00"]""", "[\"😀\"]")]
    public void Of_EqualValues_IsOneText(string json, string canonical) => Assert.Equal(canonical.Trim(), Canonical(json));

    [Theory]
    [InlineData("1", "1")]
    [InlineData("1.0", "1")]
    [InlineData("1e2", "100")]
    [InlineData("12.50E+1", "125")]
    [InlineData("-0", "0")]
    [InlineData("-0.0e5", "0")]
    [InlineData("0.10", "0.1")]
    [InlineData("1e-3", "0.001")]
    [InlineData("-12.345", "-12.345")]
    [InlineData("9007199254740993", "9007199254740993")]
    [InlineData("0.1000000000000000000000000000000000000001", "0.1000000000000000000000000000000000000001")]
    public void Of_ANumber_IsPlainAndExact(string json, string canonical) => Assert.Equal(canonical, Canonical(json));

    [Theory]
    [InlineData("""{"a":1,"a":1}""")]
    [InlineData("""{"a":1,"\u0061":2}""")]
    [InlineData("""["\ud83d"]""")]
    [InlineData("""{"\ude00":1}""")]
    [InlineData("1e101")]
    [InlineData("1e-101")]
    [InlineData("1e99999999999999999999")]
    public void Of_WhatHasNoSingleMeaning_Throws(string json) => Assert.Throws<FormatException>(() => Canonical(json));

    [Fact]
    public void Of_AnUndefinedValue_Throws() => Assert.Throws<FormatException>(() => CanonicalJson.Of(default(JsonElement)));

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[1,]")]
    public void Of_WhatIsNotJson_Throws(string json) => Assert.ThrowsAny<JsonException>(() => Canonical(json));

    [Fact]
    public void Of_AnyMembers_DoesNotDependOnTheirOrderAndReadsBackTheSame() =>
        Prop.ForAll(
                ArbMap.Default.ArbFor<Dictionary<NonNull<string>, decimal>>(),
                values =>
                {
                    var members = values
                        .GroupBy(pair => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(pair.Key.Get)), StringComparer.Ordinal)
                        .Select(group => KeyValuePair.Create(group.Key, group.First().Value))
                        .ToArray();
                    var forwards = Canonical(JsonSerializer.Serialize(new Dictionary<string, decimal>(members)));
                    var backwards = Canonical(JsonSerializer.Serialize(new Dictionary<string, decimal>(members.Reverse())));
                    var readBack = JsonSerializer.Deserialize<Dictionary<string, decimal>>(forwards)!;
                    return string.Equals(forwards, backwards, StringComparison.Ordinal)
                        && string.Equals(forwards, Canonical(forwards), StringComparison.Ordinal)
                        && members.All(member => readBack[member.Key] == member.Value);
                }
            )
            .QuickCheckThrowOnFailure();

    private static string Canonical(string json) => Encoding.UTF8.GetString(CanonicalJson.Of(Encoding.UTF8.GetBytes(json)));
}
