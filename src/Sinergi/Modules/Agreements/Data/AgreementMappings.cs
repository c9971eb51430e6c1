using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sinergi.Modules.Agreements.Domain;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Data;

namespace Sinergi.Modules.Agreements.Data;

internal sealed class AgreementMapping : IEntityTypeConfiguration<Agreement>
{
    public void Configure(EntityTypeBuilder<Agreement> builder)
    {
        builder.Property(a => a.Subject).HasMaxLength(Limits.Sentence);
        builder.Property(a => a.TermText).HasMaxLength(Limits.Sentence);
        builder.Ignore(a => a.Term);
        builder.HasMany(a => a.Parties).WithOne().HasForeignKey(p => p.AgreementId);
        builder.HasOne<Institution>().WithMany().HasForeignKey(a => a.RegisteredById);
        // The list reads from the end of this index and stops after a page.
        builder.HasIndex(a => new { a.SortOn, a.Id });
        // What ends until a day is few of all.
        builder.HasIndex(a => a.TermEnd);
        builder.HasIndex(a => a.SigningEventId);
        builder.HasOne<Agreement>().WithMany().HasForeignKey(a => a.ParentId);
        // Two addenda of one agreement never bear the same number.
        builder.HasIndex(a => new { a.ParentId, a.AddendumNumber }).IsUnique();
        // Two cannot renew the same agreement.
        builder.HasOne<Agreement>().WithOne().HasForeignKey<Agreement>(a => a.PredecessorId);
    }
}

internal sealed class AgreementPartyMapping : IEntityTypeConfiguration<AgreementParty>
{
    public void Configure(EntityTypeBuilder<AgreementParty> builder)
    {
        builder.Property(p => p.FoldedName).HasMaxLength(Limits.Name);
        builder.Property(p => p.Number).HasMaxLength(Limits.Name);
        builder.Property(p => p.FoldedNumber).HasMaxLength(Limits.Name);
        builder.HasOne<Institution>().WithMany().HasForeignKey(p => p.InstitutionId);
        builder.HasIndex(p => p.AgreementId);
        builder.HasIndex(p => p.FoldedNumber);
        builder.HasIndex(p => p.FoldedName);
    }
}

internal sealed class UnclaimedNumberMapping : IEntityTypeConfiguration<UnclaimedNumber>
{
    public void Configure(EntityTypeBuilder<UnclaimedNumber> builder)
    {
        builder.Property(n => n.Number).HasMaxLength(Limits.Name);
        builder.Property(n => n.FoldedNumber).HasMaxLength(Limits.Name);
        builder.HasOne<Agreement>().WithMany().HasForeignKey(n => n.AgreementId);
        builder.HasIndex(n => n.FoldedNumber);
    }
}

internal sealed class CooperationFieldMapping : IEntityTypeConfiguration<CooperationField>
{
    public void Configure(EntityTypeBuilder<CooperationField> builder)
    {
        builder.Property(f => f.Text).HasMaxLength(Limits.Sentence);
        builder.Property(f => f.Terms).HasMaxLength(Limits.Sentence);
        builder.HasOne<Agreement>().WithMany().HasForeignKey(f => f.AgreementId);
    }
}

internal sealed class LegalBasisMapping : IEntityTypeConfiguration<LegalBasis>
{
    public void Configure(EntityTypeBuilder<LegalBasis> builder)
    {
        builder.Property(b => b.Text).HasMaxLength(Limits.Sentence);
        builder.HasOne<Agreement>().WithMany().HasForeignKey(b => b.AgreementId);
    }
}

internal sealed class CountersigningGroupMapping : IEntityTypeConfiguration<CountersigningGroup>
{
    public void Configure(EntityTypeBuilder<CountersigningGroup> builder)
    {
        builder.HasOne<Agreement>().WithMany().HasForeignKey(g => g.AgreementId);
        builder.HasOne<Institution>().WithMany().HasForeignKey(g => g.UnderInstitutionId);
        builder.HasOne<Institution>().WithMany().HasForeignKey(g => g.InvitedById);
        builder.Property(g => g.Message).HasMaxLength(Limits.Sentence);
    }
}

internal sealed class CountersigningUnitMapping : IEntityTypeConfiguration<CountersigningUnit>
{
    public void Configure(EntityTypeBuilder<CountersigningUnit> builder)
    {
        builder.HasKey(u => new { u.AgreementId, u.InstitutionId });
        builder.Property(u => u.Signatory).HasMaxLength(Limits.Name);
        builder.Property(u => u.SignatoryTitle).HasMaxLength(Limits.Name);
        builder.HasOne<Agreement>().WithMany().HasForeignKey(u => u.AgreementId);
        builder.HasOne<CountersigningGroup>().WithMany().HasForeignKey(u => u.GroupId);
        builder.HasOne<Institution>().WithMany().HasForeignKey(u => u.InstitutionId);
        builder.HasOne<Institution>().WithMany().HasForeignKey(u => u.SuccessorId);
        builder.HasOne<Post>().WithMany().HasForeignKey(u => u.ContactPostId);
        builder.Property(u => u.DeclinedBecause).HasMaxLength(Limits.Sentence);
        builder.Property(u => u.StopLetterNumber).HasMaxLength(Limits.Name);
        // The totals of the matrix are counted from this index alone.
        builder.HasIndex(u => new
        {
            u.InstitutionId,
            u.State,
            u.AgreementId,
        });
    }
}

internal sealed class ContactPersonMapping : IEntityTypeConfiguration<ContactPerson>
{
    public void Configure(EntityTypeBuilder<ContactPerson> builder)
    {
        builder.Property(c => c.Name).HasMaxLength(Limits.Name);
        builder.Property(c => c.Title).HasMaxLength(Limits.Name);
        builder.Property(c => c.Phone).HasMaxLength(Limits.Code);
        builder.Property(c => c.Email).HasMaxLength(Limits.Name);
        builder.HasOne<Agreement>().WithMany().HasForeignKey(c => c.AgreementId);
        builder.HasOne<Institution>().WithMany().HasForeignKey(c => c.InstitutionId);
        builder.HasIndex(c => c.SubjectId);
    }
}
