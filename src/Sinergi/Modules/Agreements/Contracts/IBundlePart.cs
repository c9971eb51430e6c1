namespace Sinergi.Modules.Agreements.Contracts;

/// <summary>What a module puts into the bundle of a record, within the scope of whoever takes it; no names of people.</summary>
public interface IBundlePart
{
    Task<BundlePart> OfAsync(Guid recordId, CancellationToken cancellationToken);
}

/// <param name="Name">Of its file, e.g. "komitmen".</param>
/// <param name="Content">Written as JSON.</param>
/// <param name="Documents">Files that belong to it.</param>
public sealed record BundlePart(string Name, object Content, IReadOnlyList<BundleDocument> Documents);

/// <param name="Folder">Where it lies in the bundle, e.g. "bukti".</param>
/// <param name="About">The records that it proves or tells, by id.</param>
public sealed record BundleDocument(string Folder, Guid DocumentId, IReadOnlyList<Guid> About);
