using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Sinergi.Kernel;
using Sinergi.Kernel.Text;
using Sinergi.Kernel.Time;
using Sinergi.Modules.Accounts.Contracts;
using Sinergi.Modules.Accounts.Links;
using Sinergi.Modules.Accounts.Session;
using Sinergi.Platform.Access;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Data;
using Sinergi.Platform.Identity;
using Sinergi.Platform.Localisation;

namespace Sinergi.Modules.Accounts.SetUp;

public sealed record NewAdministrator(string Name, string PostTitle, string Email, string Password);

/// <summary>Makes the first account, with everything it needs to act: central office, person, post. Never a second one.</summary>
public sealed class SetUpHandler(
    SinergiDb db,
    Processes processes,
    ScopeIndex scopeIndex,
    IPasswordHasher<Account> hasher,
    ILookupNormalizer normalizer,
    Texts texts
)
{
    /// <summary>The account; null when there is one already.</summary>
    public Task<Account?> HandleAsync(NewAdministrator wanted, CancellationToken cancellationToken)
    {
        var normalized = normalizer.NormalizeEmail(wanted.Email);
        var person = new Person
        {
            Id = NewId.Next(),
            FullName = wanted.Name,
            FoldedName = TextFold.Fold(wanted.Name),
        };
        var account = new Account
        {
            Id = NewId.Next(),
            PersonId = person.Id,
            Email = wanted.Email,
            NormalizedEmail = normalized,
            UserName = wanted.Email,
            NormalizedUserName = normalized,
            LockoutEnabled = true,
            Language = LanguageCookie.Spoken,
        };
        account.ChangePassword(hasher.HashPassword(account, wanted.Password));
        return processes.RunAsync(
            AccountProcesses.SetUp,
            formKey: null,
            reason: null,
            async process =>
            {
                if (await db.Users.AnyAsync(cancellationToken))
                {
                    return null;
                }

                var office = await CentralOfficeAsync(process, cancellationToken);
                var post = new Post
                {
                    Id = NewId.Next(),
                    PersonId = person.Id,
                    InstitutionId = office.Id,
                    RoleId = await db.Set<Role>()
                        .Where(r => r.Code == DefaultRoles.Administrator)
                        .Select(r => r.Id)
                        .SingleAsync(cancellationToken),
                    Title = wanted.PostTitle,
                    Kind = PostKind.Administrator,
                    From = office.Zone.DateAt(process.At),
                };
                db.AddRange(person, account, post);
                await scopeIndex.ShareAsync(person.Id, [office.Id], cancellationToken);
                process.Record(
                    new AccountCreated(
                        account.Id,
                        person.Id,
                        post.Id,
                        new Sealed(person.Id, person.FullName),
                        new Sealed(person.Id, wanted.Email)
                    )
                );
                return (Account?)account;
            },
            cancellationToken
        );
    }

    private async Task<Institution> CentralOfficeAsync(RunningProcess process, CancellationToken cancellationToken)
    {
        var present = await db.Set<Institution>()
            .Where(i => i.ParentId == null && i.Kind == InstitutionKind.CentralOffice)
            .OrderBy(i => i.Id)
            .FirstOrDefaultAsync(cancellationToken);
        if (present is not null)
        {
            return present;
        }

        var office = new Institution
        {
            Id = NewId.Next(),
            Kind = InstitutionKind.CentralOffice,
            // The name of the institution in its own country, whatever the page speaks.
            Name = texts.In("id", "accounts.setup.office"),
            ShortName = texts.In("id", "accounts.setup.office_short"),
            Internal = true,
            Zone = UnitTimeZone.Wib,
        };
        office.Refold();
        db.Add(office);
        await scopeIndex.IndexInstitutionAsync(office, cancellationToken);
        process.Record(new CentralOfficeCreated(office.Id, office.Name));
        return office;
    }
}
