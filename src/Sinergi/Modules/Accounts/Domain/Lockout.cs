namespace Sinergi.Modules.Accounts.Domain;

/// <summary>Five wrong attempts in a row close an account for a quarter of an hour: enough to make guessing hopeless, short enough to wait out.</summary>
public static class Lockout
{
    public const int MostFailures = 5;
    public static readonly TimeSpan Duration = TimeSpan.FromMinutes(15);

    /// <summary>The count and the end of the lock after one more failure; the count begins anew with the lock.</summary>
    public static (int Failures, DateTime? Until) AfterFailure(int failures, DateTime now) =>
        failures + 1 >= MostFailures ? (0, now + Duration) : (failures + 1, null);
}
