using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Data;

namespace Sinergi.Platform.Access.Data;

internal sealed class ScopeEntryMapping : IEntityTypeConfiguration<ScopeEntry>
{
    public void Configure(EntityTypeBuilder<ScopeEntry> builder)
    {
        // Tables are named after one of their rows; the framework would take the name of the set.
        builder.ToTable("scope_entry");
        // This order serves lists ("what may this institution see"); the filter asks for both columns at once.
        builder.HasKey(s => new { s.InstitutionId, s.RecordId });
        builder.HasIndex(s => s.RecordId);
        builder.HasOne<Institution>().WithMany().HasForeignKey(s => s.InstitutionId);
    }
}

internal sealed class ScopeFollowerMapping : IEntityTypeConfiguration<ScopeFollower>
{
    public void Configure(EntityTypeBuilder<ScopeFollower> builder) => builder.HasKey(f => new { f.RecordId, f.FollowerId });
}

internal sealed class InstitutionMapping : IEntityTypeConfiguration<Institution>
{
    public void Configure(EntityTypeBuilder<Institution> builder)
    {
        builder.Property(i => i.Name).HasMaxLength(Limits.Name);
        builder.Property(i => i.ShortName).HasMaxLength(Limits.Name);
        builder.Property(i => i.Code).HasMaxLength(Limits.Code);
        builder.Property(i => i.Province).HasMaxLength(Limits.Code);
        builder.HasIndex(i => i.Code).IsUnique();
        builder.HasIndex(i => i.FoldedName);
        builder.HasOne<Institution>().WithMany().HasForeignKey(i => i.ParentId);
        builder.HasOne<Institution>().WithMany().HasForeignKey(i => i.MergedIntoId);
        builder.Ignore(i => i.IsCorrections);
    }
}

internal sealed class PersonMapping : IEntityTypeConfiguration<Person>
{
    public void Configure(EntityTypeBuilder<Person> builder)
    {
        builder.Property(p => p.FullName).HasMaxLength(Limits.Name);
        builder.Property(p => p.FoldedName).HasMaxLength(Limits.Name);
        builder.Property(p => p.Phone).HasMaxLength(Limits.Code);

        builder.HasIndex(p => p.FoldedName);
    }
}

internal sealed class PostMapping : IEntityTypeConfiguration<Post>
{
    public void Configure(EntityTypeBuilder<Post> builder)
    {
        builder.Property(p => p.Title).HasMaxLength(Limits.Name);
        builder.HasOne(p => p.Person).WithMany(p => p.Posts).HasForeignKey(p => p.PersonId);
        builder.HasOne(p => p.Institution).WithMany().HasForeignKey(p => p.InstitutionId);
        builder.HasOne(p => p.Role).WithMany().HasForeignKey(p => p.RoleId);
    }
}

internal sealed class RoleMapping : IEntityTypeConfiguration<Role>
{
    public void Configure(EntityTypeBuilder<Role> builder)
    {
        builder.Property(r => r.Code).HasMaxLength(Limits.Code);
        builder.HasIndex(r => r.Code).IsUnique();
        builder.HasMany(r => r.Permissions).WithOne().HasForeignKey(p => p.RoleId);
    }
}

internal sealed class RolePermissionMapping : IEntityTypeConfiguration<RolePermission>
{
    public void Configure(EntityTypeBuilder<RolePermission> builder)
    {
        builder.Property(p => p.Permission).HasMaxLength(Limits.Code);
        builder.HasKey(p => new { p.RoleId, p.Permission });
    }
}

internal sealed class DataGrantMapping : IEntityTypeConfiguration<DataGrant>
{
    public void Configure(EntityTypeBuilder<DataGrant> builder)
    {
        builder.HasIndex(g => g.AgreementId);
        builder.HasOne<Institution>().WithMany().HasForeignKey(g => g.GranteeId);
        builder.HasMany(g => g.Units).WithOne().HasForeignKey(u => u.DataGrantId);
    }
}

internal sealed class DataGrantUnitMapping : IEntityTypeConfiguration<DataGrantUnit>
{
    public void Configure(EntityTypeBuilder<DataGrantUnit> builder) => builder.HasKey(u => new { u.DataGrantId, u.InstitutionId });
}

internal sealed class StatutoryMandateMapping : IEntityTypeConfiguration<StatutoryMandate>
{
    public void Configure(EntityTypeBuilder<StatutoryMandate> builder)
    {
        builder.HasOne<Institution>().WithMany().HasForeignKey(m => m.BodyId);
        builder.HasOne<Institution>().WithMany().HasForeignKey(m => m.TerritoryId);
    }
}
