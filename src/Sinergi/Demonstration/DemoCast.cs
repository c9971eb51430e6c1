using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using Sinergi.Modules.Accounts.Contracts;
using Sinergi.Modules.Accounts.Data;
using Sinergi.Modules.Accounts.Links;
using Sinergi.Modules.Accounts.SetUp;
using Sinergi.Modules.Institutions.Import;
using Sinergi.Modules.Institutions.People;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Data;

namespace Sinergi.Demonstration;

/// <summary>Institutions and people: imported, set up, appointed and invited as in any installation.</summary>
internal sealed class DemoCast(DemoStage stage)
{
    private const string ListName = "institutions.csv";

    // The agreement of the demonstration was signed after everybody had taken office.
    private static readonly DateOnly InOffice = new(2026, 1, 5);

    public async Task EnterAsync(IReadOnlyDictionary<string, string> passwords, CancellationToken cancellationToken)
    {
        await stage.AsProductAsync(services => ImportAsync(services, cancellationToken));
        await stage.AsProductAsync(services =>
            services
                .GetRequiredService<SetUpHandler>()
                .HandleAsync(
                    new NewAdministrator(
                        DemoPeople.Administrator.Name,
                        DemoPeople.Administrator.Title,
                        DemoPeople.Administrator.Email,
                        passwords[DemoPeople.Administrator.Email]
                    ),
                    cancellationToken
                )
        );
        foreach (var person in DemoPeople.All.Where(p => p != DemoPeople.Administrator))
        {
            await AppointAsync(person, passwords[person.Email], cancellationToken);
        }
    }

    private static async Task<bool> ImportAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        var importer = services.GetRequiredService<InstitutionImporter>();
        var outcome = await importer.RunAsync(
            DemoFiles.Institutions,
            ListName,
            approved: null,
            DemoStage.Key(ListName),
            progress: null,
            cancellationToken
        );
        return outcome.Match(
            _ => true,
            refused => throw DemoStage.Failed(ListName, string.Join(", ", refused.Plan.Problems)),
            _ => throw DemoStage.Failed(ListName, "outdated")
        );
    }

    private async Task AppointAsync(DemoPerson person, string password, CancellationToken cancellationToken)
    {
        var link = await stage.AsAsync(
            DemoPeople.Administrator,
            services => InviteAsync(services, person, cancellationToken),
            cancellationToken
        );
        if (link is null)
        {
            return;
        }

        // Without a request there is no host to name, so the link may be a path alone.
        var token = QueryHelpers.ParseQuery(link.Url[link.Url.IndexOf('?', StringComparison.Ordinal)..])["kunci"].ToString();
        var outcome = await stage.AsProductAsync(services =>
            services.GetRequiredService<SetPasswordHandler>().HandleAsync(token, AccountLinkKind.Invitation, password, cancellationToken)
        );
        outcome.Match<bool>(
            _ => true,
            weak => throw DemoStage.Failed(person.Email, string.Join(", ", weak.TextKeys)),
            _ => throw DemoStage.Failed(person.Email, "the invitation is dead")
        );
    }

    /// <summary>The invitation; null when the person has accepted it already.</summary>
    private async Task<HandedLink?> InviteAsync(IServiceProvider services, DemoPerson person, CancellationToken cancellationToken)
    {
        var institution = await stage.InstitutionAsync(person.Institution, cancellationToken);
        var role = await services
            .GetRequiredService<SinergiDb>()
            .Set<Role>()
            .Where(r => r.Code == person.Role)
            .Select(r => r.Id)
            .SingleAsync(cancellationToken);
        var added = await services
            .GetRequiredService<AddPerson>()
            .HandleAsync(
                institution,
                new PersonInput { Key = DemoStage.Key(person.Email), FullName = person.Name },
                new PostInput
                {
                    RoleId = role,
                    Title = person.Title,
                    Kind = person.Kind,
                    From = InOffice,
                },
                cancellationToken
            );
        var personId = added.Match(
            done => done.PersonId,
            invalid => throw DemoStage.Failed(person.Email, string.Join(", ", invalid.Errors)),
            _ => throw DemoStage.Failed(person.Email, "its institution was not found"),
            _ => throw DemoStage.Failed(person.Email, "conflict")
        );
        var invited = await services
            .GetRequiredService<IAccountDesk>()
            .InviteAsync(personId, person.Email, DemoStage.Key($"invite {person.Email}"), cancellationToken);
        return invited.Match<HandedLink?>(
            i => i.Link,
            wrong => throw DemoStage.Failed(person.Email, wrong.TextKey),
            _ => null,
            _ => throw DemoStage.Failed(person.Email, "no such person")
        );
    }
}
