using Sinergi.Modules.Accounts.Domain;

namespace Sinergi.Tests.Unit.Accounts;

public sealed class PasswordPolicyTests
{
    [Theory]
    [InlineData("pendek123", "accounts.password.short")]
    [InlineData("123456789012", "accounts.password.common")]
    [InlineData("passwordpassword", "accounts.password.common")]
    [InlineData("P4ssw0rd2026!!", "accounts.password.common")]
    [InlineData("KataSandi12345", "accounts.password.common")]
    [InlineData("Ditjenpas@2026", "accounts.password.common")]
    [InlineData("aaaaaaaaaaaaaa", "accounts.password.common")]
    [InlineData("wulansari2026!", "accounts.password.common")]
    [InlineData("s.wulansari@contoh", "accounts.password.common")]
    public void Problems_GuessablePassword_AreNamed(string password, string key) =>
        Assert.Equal([key], PasswordPolicy.Problems(password, "s.wulansari@contoh.example", "Siti Wulansari"));

    [Theory]
    [InlineData("perahu kayu menyeberang pagi")]
    [InlineData("9tR!kq2vZm#e")]
    [InlineData("lapas jakarta merpati jendela")]
    public void Problems_UnlikelyPassword_AreNone(string password) =>
        Assert.Empty(PasswordPolicy.Problems(password, "s.wulansari@contoh.example", "Siti Wulansari"));

    [Fact]
    public void Problems_TooLongForHashing_IsNamed() =>
        Assert.Equal(["accounts.password.long"], PasswordPolicy.Problems(new string('x', PasswordPolicy.LongestLength + 1)));
}
