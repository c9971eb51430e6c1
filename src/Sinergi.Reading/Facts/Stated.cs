using System.Diagnostics.CodeAnalysis;

namespace Sinergi.Reading.Facts;

/// <summary>A value the text states, with its evidence, or the explicit absence of a statement.</summary>
public sealed record Stated<T>
    where T : notnull
{
    public static readonly Stated<T> NotStated = new(default, null);

    private Stated(T? value, Evidence? evidence) => (Value, Evidence) = (value, evidence);

    public T? Value { get; }

    public Evidence? Evidence { get; }

    [MemberNotNullWhen(true, nameof(Value), nameof(Evidence))]
    public bool IsStated => Evidence is not null;

    public static Stated<T> As(T value, Evidence evidence) => new(value, evidence);
}
