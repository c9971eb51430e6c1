using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Sinergi.Kernel.Text;
using Sinergi.Modules.Institutions.Data;
using Sinergi.Platform.Access;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Data;
using Sinergi.Platform.Identity;

namespace Sinergi.Testing.Site;

/// <summary>Someone who can sign in, with everything a test may want to know of them.</summary>
public sealed record Officer(
    Guid AccountId,
    Guid PersonId,
    Guid PostId,
    Institution Institution,
    string Name,
    string Email,
    string Password
)
{
    public Guid InstitutionId => Institution.Id;
}

/// <summary>What a test presupposes, written straight into the database with sensible values for all that it does not care about.</summary>
public static class Given
{
    // A hash of few rounds: the product accepts and renews it, and a suite with hundreds of officers does not spend its time hashing.
    private static readonly PasswordHasher<Account> QuickHasher = new(Options.Create(new PasswordHasherOptions { IterationCount = 1_000 }));

    public static async Task<Institution> GivenInstitutionAsync(
        this SinergiHost host,
        string? name = null,
        InstitutionKind kind = InstitutionKind.Upt,
        Institution? parent = null,
        PartnerKind? partnerKind = null
    )
    {
        var id = NewId.Next();
        var institution = new Institution
        {
            Id = id,
            ParentId = parent?.Id,
            Kind = kind,
            Name = name ?? $"Unit {Mark(id)}",
            ShortName = name ?? $"Unit {Mark(id)}",
            UptKind = kind == InstitutionKind.Upt ? UptKind.Lapas : null,
            PartnerKind = kind == InstitutionKind.Partner ? partnerKind ?? PartnerKind.Other : partnerKind,
            Internal = kind is InstitutionKind.CentralOffice or InstitutionKind.Kanwil or InstitutionKind.Upt,
            Simulated = true,
        };
        institution.Refold();
        await host.UseAsync(async services =>
        {
            var db = services.GetRequiredService<SinergiDb>();
            db.Add(institution);
            await services.GetRequiredService<ScopeIndex>().IndexInstitutionAsync(institution, CancellationToken.None);
            await services.GetRequiredService<AliasBook>().FollowNamesAsync(institution, CancellationToken.None);
            await db.SaveChangesAsync();
        });
        return institution;
    }

    /// <summary>A person with a post at the institution, an account with a password of their own, and exactly these permissions.</summary>
    public static Task<Officer> GivenOfficerAsync(this SinergiHost host, Institution institution, params string[] permissions) =>
        host.UseAsync(async services =>
        {
            var db = services.GetRequiredService<SinergiDb>();
            var id = NewId.Next();
            var name = $"Petugas {Mark(id)}";
            var person = new Person
            {
                Id = id,
                FullName = name,
                FoldedName = TextFold.Fold(name),
            };
            var account = AccountOf(person, $"petugas-{Mark(id)}@contoh.example");
            var password = $"{Mark(NewId.Random())}-{Mark(NewId.Random())}";
            account.PasswordHash = QuickHasher.HashPassword(account, password);
            var post = AddPost(services, person.Id, institution, Day(host), permissions);
            db.AddRange(person, account);
            await services.GetRequiredService<ScopeIndex>().ShareAsync(person.Id, [institution.Id], CancellationToken.None);
            await db.SaveChangesAsync();
            return new Officer(account.Id, person.Id, post.Id, institution, name, account.Email!, password);
        });

    /// <summary>One more post for the same person, held from today on.</summary>
    public static Task<Post> GivenPostAsync(this SinergiHost host, Officer officer, Institution institution, params string[] permissions) =>
        host.UseAsync(async services =>
        {
            var post = AddPost(services, officer.PersonId, institution, Day(host), permissions);
            await services.GetRequiredService<ScopeIndex>().ShareAsync(officer.PersonId, [institution.Id], CancellationToken.None);
            await services.GetRequiredService<SinergiDb>().SaveChangesAsync();
            return post;
        });

    private static Post AddPost(IServiceProvider services, Guid personId, Institution institution, DateOnly day, string[] permissions)
    {
        var role = new Role
        {
            Id = NewId.Next(),
            Code = $"UJI-{Mark(NewId.Random())}",
            Name = "Peran uji",
            NameEnglish = "Test role",
            ForPartners = !institution.IsCorrections,
        };
        role.Permissions.AddRange(permissions.Select(permission => new RolePermission { RoleId = role.Id, Permission = permission }));
        var post = new Post
        {
            Id = NewId.Next(),
            PersonId = personId,
            InstitutionId = institution.Id,
            RoleId = role.Id,
            Title = $"Jabatan {Mark(role.Id)}",
            Kind = institution.IsCorrections ? PostKind.CooperationOfficer : PostKind.PartnerOfficer,
            From = day.AddYears(-1),
        };
        services.GetRequiredService<SinergiDb>().AddRange(role, post);
        return post;
    }

    private static Account AccountOf(Person person, string email) =>
        new()
        {
            Id = NewId.Next(),
            PersonId = person.Id,
            Email = email,
            NormalizedEmail = email.ToUpperInvariant(),
            UserName = email,
            NormalizedUserName = email.ToUpperInvariant(),
            EmailConfirmed = true,
            SecurityStamp = Mark(NewId.Random()),
            LockoutEnabled = true,
        };

    private static DateOnly Day(SinergiHost host) => DateOnly.FromDateTime(host.Clock.UtcNow.UtcDateTime);

    // The end of an ordered id is its random part.
    private static string Mark(Guid id) => id.ToString("N")[^10..];
}
