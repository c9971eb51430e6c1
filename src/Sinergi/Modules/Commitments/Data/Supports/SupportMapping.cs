using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sinergi.Modules.Commitments.Domain.Supports;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Data;

namespace Sinergi.Modules.Commitments.Data.Supports;

internal sealed class SupportMapping : IEntityTypeConfiguration<Support>
{
    public void Configure(EntityTypeBuilder<Support> builder)
    {
        builder.Property(s => s.What).HasMaxLength(Limits.Sentence);
        builder.Property(s => s.AskedOfName).HasMaxLength(Limits.Name);
        builder.Property(s => s.PromiseWords).HasMaxLength(Limits.Sentence);
        builder.Property(s => s.Reason).HasMaxLength(Limits.Sentence);
        builder.HasOne<Institution>().WithMany().HasForeignKey(s => s.AskedById);
        builder.HasOne<Institution>().WithMany().HasForeignKey(s => s.AskedOfId);
        builder.HasMany(s => s.Receipts).WithOne().HasForeignKey(r => r.SupportId);
        builder.HasIndex(s => new { s.AskedOn, s.Id });
        builder.HasIndex(s => s.RecordId);
        builder.HasIndex(s => s.AskId);
    }
}

internal sealed class SupportReceiptMapping : IEntityTypeConfiguration<SupportReceipt>
{
    public void Configure(EntityTypeBuilder<SupportReceipt> builder) => builder.Property(r => r.What).HasMaxLength(Limits.Sentence);
}
