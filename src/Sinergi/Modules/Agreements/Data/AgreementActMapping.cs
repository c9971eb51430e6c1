using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sinergi.Modules.Agreements.Domain;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Data;

namespace Sinergi.Modules.Agreements.Data;

internal sealed class AgreementActMapping : IEntityTypeConfiguration<AgreementAct>
{
    public void Configure(EntityTypeBuilder<AgreementAct> builder)
    {
        builder.Property(a => a.LetterNumber).HasMaxLength(Limits.Name);
        builder.Property(a => a.Reason).HasMaxLength(Limits.Sentence);
        builder.HasOne<Agreement>().WithMany().HasForeignKey(a => a.AgreementId);
        builder.HasOne<Agreement>().WithMany().HasForeignKey(a => a.WithId);
        builder.HasOne<AgreementParty>().WithMany().HasForeignKey(a => a.PartyId);
        builder.HasOne<Institution>().WithMany().HasForeignKey(a => a.RecordedByInstitutionId);
    }
}

internal sealed class EndingReminderMapping : IEntityTypeConfiguration<EndingReminder>
{
    public void Configure(EntityTypeBuilder<EndingReminder> builder)
    {
        builder.HasKey(r => r.AgreementId);
        builder.HasOne<Agreement>().WithMany().HasForeignKey(r => r.AgreementId);
    }
}
