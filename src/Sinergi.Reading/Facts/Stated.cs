using System.Diagnostics.CodeAnalysis;

namespace Sinergi.Reading.Facts;

/// <summary>A value the text states, with its evidence, or the explicit absence of a statement.</summary>
public sealed record Stated<T>
    where T : class
{
    public static readonly Stated<T> NotStated = new(default, null);

    internal Stated(T? value, Evidence? evidence) => (Value, Evidence) = (value, evidence);

    public T? Value { get; }

    public Evidence? Evidence { get; }

    [MemberNotNullWhen(true, nameof(Value), nameof(Evidence))]
    public bool IsStated => Evidence is not null;
}

public static class Stated
{
    public static Stated<T> As<T>(T value, Evidence evidence)
        where T : class => new(value, evidence);
}
