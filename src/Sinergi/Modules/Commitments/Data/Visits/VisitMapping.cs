using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sinergi.Modules.Commitments.Domain;
using Sinergi.Modules.Commitments.Domain.Visits;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Data;

namespace Sinergi.Modules.Commitments.Data.Visits;

internal sealed class ContactLinkMapping : IEntityTypeConfiguration<ContactLink>
{
    public void Configure(EntityTypeBuilder<ContactLink> builder)
    {
        builder.Property(l => l.TokenHash).HasMaxLength(64);
        builder.Property(l => l.VisitHash).HasMaxLength(64);
        builder.Property(l => l.RevokeReason).HasMaxLength(Limits.Sentence);
        builder.HasIndex(l => l.TokenHash).IsUnique();
        builder.HasIndex(l => l.AgreementId);
        builder.HasIndex(l => l.SubjectId);
        builder.HasOne<Institution>().WithMany().HasForeignKey(l => l.PartyId);
        builder.HasOne<Institution>().WithMany().HasForeignKey(l => l.SentByInstitutionId);
        builder.HasOne<Post>().WithMany().HasForeignKey(l => l.SentByPostId);
        builder.HasOne<Post>().WithMany().HasForeignKey(l => l.RevokedByPostId);
    }
}

internal sealed class ContactCodeMapping : IEntityTypeConfiguration<ContactCode>
{
    public void Configure(EntityTypeBuilder<ContactCode> builder)
    {
        builder.Property(c => c.Hash).HasMaxLength(64);
        // Guesses sent at once must not count as one.
        builder.Property(c => c.Tries).IsConcurrencyToken();
        builder.HasIndex(c => new { c.LinkId, c.SentAt });
        builder.HasOne<ContactLink>().WithMany().HasForeignKey(c => c.LinkId);
    }
}

internal sealed class ProposalMapping : IEntityTypeConfiguration<Proposal>
{
    public void Configure(EntityTypeBuilder<Proposal> builder)
    {
        builder.Property(p => p.Words).HasMaxLength(Limits.Sentence);
        builder.Property(p => p.Place).HasMaxLength(Limits.Name);
        builder.Property(p => p.Reason).HasMaxLength(Limits.Sentence);
        builder.HasIndex(p => p.CommitmentId);
        builder.HasIndex(p => p.LinkId);
        builder.HasIndex(p => p.SubjectId);
        builder.HasOne<ContactLink>().WithMany().HasForeignKey(p => p.LinkId);
        builder.HasOne<Commitment>().WithMany().HasForeignKey(p => p.CommitmentId);
        builder.HasOne<Institution>().WithMany().HasForeignKey(p => p.PartyId);
        builder.HasOne<Post>().WithMany().HasForeignKey(p => p.DeciderPostId);
        builder.HasOne<Evidence>().WithMany().HasForeignKey(p => p.EvidenceId);
    }
}
