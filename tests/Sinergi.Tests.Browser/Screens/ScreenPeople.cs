using Microsoft.EntityFrameworkCore;
using Sinergi.Demonstration;
using Sinergi.Platform.Access;
using Sinergi.Platform.Access.Directory;
using Sinergi.Testing.Site;

namespace Sinergi.Tests.Browser.Screens;

/// <summary>The people of the demonstration, and who of them may open a page.</summary>
internal sealed class ScreenPeople(IReadOnlyList<(Officer Officer, HashSet<string> Permissions)> people)
{
    // Whose pages show most: the office in the middle of the simulated agreement comes first.
    private static readonly string[] Order =
    [
        DemoPeople.KanwilOfficer.Email,
        DemoPeople.CentralOfficer.Email,
        DemoPeople.Administrator.Email,
        DemoPeople.Counsellor.Email,
        DemoPeople.Assistant.Email,
        DemoPeople.HeadOfUnit.Email,
        DemoPeople.UnitOfficer.Email,
        DemoPeople.Auditor.Email,
    ];

    public static Task<ScreenPeople> OfAsync(SinergiHost host, IReadOnlyList<DemoAccount> accounts) =>
        host.QueryAsync(async db =>
        {
            var people = new List<(Officer, HashSet<string>)>();
            foreach (var account in accounts.OrderBy(a => Array.IndexOf(Order, a.Email)))
            {
                var user = await db.Users.SingleAsync(a => a.Email == account.Email);
                var post = await db.Set<Post>()
                    .Include(p => p.Institution)
                    .Include(p => p.Role!)
                        .ThenInclude(r => r.Permissions)
                    .AsSplitQuery()
                    .SingleAsync(p => p.PersonId == user.PersonId);
                var officer = new Officer(
                    user.Id,
                    user.PersonId,
                    post.Id,
                    post.Institution!,
                    account.Name,
                    account.Email,
                    account.Password
                );
                people.Add((officer, [.. post.Role!.Permissions.Select(p => p.Permission)]));
            }

            return new ScreenPeople(people);
        });

    public void Add(Officer officer) => Extra.Add(officer);

    private List<Officer> Extra { get; } = [];

    /// <summary>The one who looks; null for a page that everybody may open. What nobody may open cannot be shot.</summary>
    public (Officer? Who, bool Found) For(ProductPage page, Screen screen)
    {
        if (screen.Email is { } email)
        {
            var named = people.Select(p => p.Officer).Concat(Extra).FirstOrDefault(o => o.Email == email);
            return (named, named is not null);
        }

        return page.Access switch
        {
            AnonymousAttribute => (null, true),
            RequirePermissionAttribute required => people.FirstOrDefault(p => p.Permissions.Contains(required.Permission)).Officer
                is { } officer
                ? (officer, true)
                : (null, false),
            SignedInAttribute => (people[0].Officer, true),
            _ => (null, false),
        };
    }
}
