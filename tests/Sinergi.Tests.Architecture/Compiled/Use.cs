namespace Sinergi.Tests.Architecture.Compiled;

/// <summary>A type of the code; <paramref name="Namespace"/> is that of the outermost type.</summary>
internal sealed record TypeName(string Namespace, string Name)
{
    public bool Within(string @namespace) => Namespace == @namespace || Namespace.StartsWith(@namespace + ".", StringComparison.Ordinal);

    public override string ToString() => $"{Namespace}.{Name}";
}

/// <summary>One type mentions another, or calls <paramref name="Member"/> of it.</summary>
internal sealed record Use(TypeName From, TypeName To, string? Member = null)
{
    public override string ToString() => $"{From} → {To}{(Member is null ? "" : $".{Member}")}";
}
