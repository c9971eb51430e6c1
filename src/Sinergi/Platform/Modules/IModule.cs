namespace Sinergi.Platform.Modules;

/// <summary>The only registration point of a module.</summary>
public interface IModule
{
    /// <summary>Permissions that roles can hold; their names stand in the texts as "permission.CODE".</summary>
    IReadOnlyList<string> Permissions { get; }

    IReadOnlyList<MenuItem> Menu { get; }

    /// <summary>What the default roles may do here: code of the role → permissions. Used once, when a role is first written.</summary>
    IReadOnlyDictionary<string, string[]> DefaultGrants => System.Collections.Frozen.FrozenDictionary<string, string[]>.Empty;

    /// <summary>What this module offers on the page "Administrasi".</summary>
    IReadOnlyList<AdministrationEntry> Administration => [];

    /// <summary>Kinds of records that this module puts into the search, each with what one needs to see such a record.</summary>
    IReadOnlyDictionary<string, string> Searchable => System.Collections.Frozen.FrozenDictionary<string, string>.Empty;

    /// <summary>What the rules of this module count with as dated data (ketentuan).</summary>
    IReadOnlyList<Provisions.ProvisionKind> Provisions => [];

    void AddServices(IServiceCollection services);

    /// <summary>Endpoints beside the pages (downloads and the like), each with an access declaration.</summary>
    void MapEndpoints(IEndpointRouteBuilder endpoints);
}

/// <summary>An entry of the main navigation; shown to those who hold the permission.</summary>
/// <param name="TextKey">Key of its name.</param>
/// <param name="Path">Where it leads; also marks it as current for every address below.</param>
/// <param name="Permission">What one needs to see it; null: every signed-in person.</param>
/// <param name="Order">Place in the navigation, which follows the chain.</param>
public sealed record MenuItem(string TextKey, string Path, string? Permission, int Order);

/// <summary>An entry of the page "Administrasi"; shown to those who hold the permission.</summary>
/// <param name="TextKey">Key of its name.</param>
/// <param name="DescriptionKey">Key of one sentence on what is done there.</param>
/// <param name="Path">Where it leads.</param>
/// <param name="Permission">What one needs to see it.</param>
public sealed record AdministrationEntry(string TextKey, string DescriptionKey, string Path, string Permission);
