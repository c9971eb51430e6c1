namespace Sinergi.Kernel.Numbers;

/// <summary>
/// An amount in whole rupiah; negative for what is owed or taken back. All arithmetic is checked: an amount that does not fit throws
/// <see cref="OverflowException"/> rather than turn into another amount. Shares of an amount are no operation here: who gets the odd
/// rupiah is a rule of the module that divides.
/// </summary>
public readonly record struct Rupiah(long Amount) : IComparable<Rupiah>
{
    public static Rupiah Zero => default;

    public static Rupiah operator +(Rupiah left, Rupiah right) => new(checked(left.Amount + right.Amount));

    public static Rupiah operator -(Rupiah left, Rupiah right) => new(checked(left.Amount - right.Amount));

    public static Rupiah operator -(Rupiah amount) => new(checked(-amount.Amount));

    public static Rupiah operator *(Rupiah amount, long times) => new(checked(amount.Amount * times));

    public static bool operator <(Rupiah left, Rupiah right) => left.Amount < right.Amount;

    public static bool operator >(Rupiah left, Rupiah right) => left.Amount > right.Amount;

    public static bool operator <=(Rupiah left, Rupiah right) => left.Amount <= right.Amount;

    public static bool operator >=(Rupiah left, Rupiah right) => left.Amount >= right.Amount;

    public static Rupiah Sum(IEnumerable<Rupiah> amounts) => amounts.Aggregate(Zero, (sum, amount) => sum + amount);

    public int CompareTo(Rupiah other) => Amount.CompareTo(other.Amount);
}
