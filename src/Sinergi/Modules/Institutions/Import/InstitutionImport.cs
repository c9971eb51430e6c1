using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sinergi.Platform.Data;

namespace Sinergi.Modules.Institutions.Import;

/// <summary>A file that was uploaded to be looked at before it is imported. Only who uploaded it sees it, and only for a day.</summary>
public sealed class InstitutionImport
{
    public required Guid Id { get; init; }
    public required Guid AccountId { get; init; }

    [Classified(DataClass.Internal)]
    public required string FileName { get; init; }

    [Classified(DataClass.Internal)]
    public required byte[] Content { get; init; }
    public required DateTime At { get; init; }
}

internal sealed class InstitutionImportMapping : IEntityTypeConfiguration<InstitutionImport>
{
    public void Configure(EntityTypeBuilder<InstitutionImport> builder)
    {
        builder.Property(i => i.FileName).HasMaxLength(Limits.Name);
        builder.HasIndex(i => i.At);
    }
}
