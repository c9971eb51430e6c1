namespace Sinergi.Modules.Accounts.Contracts;

/// <summary>Addresses of the pages of this module.</summary>
public static class AccountPaths
{
    public const string SignIn = "/masuk";
    public const string SignInCode = "/masuk/kode";
    public const string Forgotten = "/lupa-kata-sandi";
    public const string Account = "/akun";
    public const string Password = "/akun/kata-sandi";
    public const string SecondFactor = "/akun/kode-masuk";
    public const string Home = "/";

    public static string SignInThen(string? back) => back is null ? SignIn : $"{SignIn}?kembali={Uri.EscapeDataString(back)}";

    public static string SignInCodeThen(string? back) => back is null ? SignInCode : $"{SignInCode}?kembali={Uri.EscapeDataString(back)}";

    public static string Reset(string token) => $"/atur-ulang?kunci={token}";

    public static string Invitation(string token) => $"/undangan?kunci={token}";

    public static string SetUp(string token) => $"/siapkan?kunci={token}";
}
