using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Data;
using Sinergi.Platform.Documents.Storage;
using Sinergi.Reading.Extraction;

namespace Sinergi.Platform.Documents;

/// <summary>
/// A document that passed inspection and lies encrypted in the vault. What is refused never becomes a row: only an event says that it came.
/// </summary>
[ScopedBy(nameof(Id))]
public sealed class StoredDocument
{
    public required Guid Id { get; init; }

    /// <summary>Whose key keeps the content.</summary>
    public required Guid OwnerInstitutionId { get; init; }

    public required DocumentClassification Classification { get; init; }

    /// <summary>As given, without folders and control characters. May name people, hence never logged nor put into events.</summary>
    [Classified(DataClass.Internal)]
    public required string FileName { get; init; }

    public required FileKind Kind { get; init; }
    public required long Bytes { get; init; }

    /// <summary>Empty where the kind has no fixed pages.</summary>
    public int? Pages { get; init; }

    /// <summary>Of the clear content, hexadecimal.</summary>
    [Classified(DataClass.Internal)]
    public required string Sha256 { get; init; }

    /// <summary>Where the vault keeps it.</summary>
    [Classified(DataClass.Secret)]
    public required string Address { get; init; }

    /// <summary>The version that this one takes the place of.</summary>
    public Guid? PreviousVersionId { get; init; }

    public required DateTime ReceivedAt { get; init; }
    public Guid? ReceivedBy { get; init; }
}

internal sealed class StoredDocumentMapping : IEntityTypeConfiguration<StoredDocument>
{
    public void Configure(EntityTypeBuilder<StoredDocument> builder)
    {
        builder.Property(d => d.FileName).HasMaxLength(Limits.Name);
        builder.Property(d => d.Sha256).HasMaxLength(ContentAddress.Length);
        builder.Property(d => d.Address).HasMaxLength(ContentAddress.Length);
        builder.HasIndex(d => d.Address);
        // One document has one successor at most: of two new versions sent at once, the second is told about the first.
        builder.HasIndex(d => d.PreviousVersionId).IsUnique();
        builder.HasIndex(d => d.OwnerInstitutionId);
        builder.HasOne<Institution>().WithMany().HasForeignKey(d => d.OwnerInstitutionId);
        builder.HasOne<StoredDocument>().WithOne().HasForeignKey<StoredDocument>(d => d.PreviousVersionId);
        builder.HasOne<Person>().WithMany().HasForeignKey(d => d.ReceivedBy);
    }
}
