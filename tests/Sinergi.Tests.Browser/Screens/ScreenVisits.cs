using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Sinergi.Demonstration;
using Sinergi.Kernel;
using Sinergi.Modules.Agreements.Contacts;
using Sinergi.Modules.Agreements.Domain;
using Sinergi.Modules.Commitments.Contracts;
using Sinergi.Modules.Commitments.Domain;
using Sinergi.Modules.Commitments.Domain.Visits;
using Sinergi.Modules.Commitments.Visits.Entry;
using Sinergi.Modules.Commitments.Visits.Links;
using Sinergi.Modules.Commitments.Visits.Propose;
using Sinergi.Platform.Data;
using Sinergi.Testing.Mail;

namespace Sinergi.Tests.Browser.Screens;

/// <summary>Contacts of a partner in the demonstration, each with a link of their own: the number of codes for a link is limited.</summary>
internal sealed partial class ScreenVisits(SinergiHost host, KeptLetters letters)
{
    private readonly DemoStage stage = new(host.Services.GetRequiredService<IServiceScopeFactory>());

    public async Task<Dictionary<string, Screen>> AllAsync(ScreenRecords records)
    {
        var partner = await stage.InstitutionAsync(DemoPeople.Counsellor.Institution, CancellationToken.None);
        var owed = await host.QueryAsync(db =>
            db.Set<Commitment>()
                .Where(c => c.RecordId == records.Agreement && c.OwnerId == partner && c.Measure == MeasureKind.Number)
                .Select(c => c.Id)
                .FirstAsync()
        );
        var (first, second, third) = (
            await InviteAsync(records.Agreement, partner, "satu"),
            await InviteAsync(records.Agreement, partner, "dua"),
            await InviteAsync(records.Agreement, partner, "tiga")
        );
        var proposal = await ProposeAsync(first.Path, owed);
        return new()
        {
            ["/kerja-sama/{id:guid}/tautan-mitra"] = new(VisitLinks.OfAgreement(records.Agreement)),
            ["/usulan/{id:guid}"] = Screen.As(DemoPeople.Counsellor, VisitLinks.Proposal(proposal)),
            ["/m/{token}"] = new(first.Path),
            ["/m"] = new(VisitLinks.Base) { Reach = page => EnterAsync(page, first, VisitLinks.Base) },
            ["/m/komitmen/{id:guid}/bukti"] = new(VisitLinks.Prove(owed))
            {
                Reach = page => EnterAsync(page, second, VisitLinks.Prove(owed)),
            },
            ["/m/komitmen/{id:guid}/usul"] = new(VisitLinks.Propose(owed))
            {
                Reach = page => EnterAsync(page, third, VisitLinks.Propose(owed)),
            },
        };
    }

    /// <summary>The visits that have begun: each is entered once, because codes and tries at them are counted.</summary>
    private readonly Dictionary<string, Cookie[]> visits = [];

    private Task<(string Path, string Email)> InviteAsync(Guid agreement, Guid partner, string name) =>
        stage.AsAsync(
            DemoPeople.KanwilOfficer,
            async services =>
            {
                var input = new ContactInput
                {
                    Key = NewId.Next(),
                    Name = $"Narahubung Simulasi {name}",
                    Email = $"narahubung-{name}@simulasi.example",
                    Institution = partner,
                };
                await services.GetRequiredService<ContactBook>().AddAsync(agreement, input, CancellationToken.None);
                var contact = await services
                    .GetRequiredService<SinergiDb>()
                    .Set<ContactPerson>()
                    .SingleAsync(c => c.Name == input.Name && c.AgreementId == agreement);
                var choices = await services.GetRequiredService<ContactLinkList>().ChoicesAsync(agreement, CancellationToken.None);
                var sent = await services
                    .GetRequiredService<ContactLinkDesk>()
                    .SendAsync(choices!, contact.Id, NewId.Next(), CancellationToken.None);
                return sent.Match(s => (s.Url, input.Email), refused => throw DemoStage.Failed("link", refused.Problem.TextKey));
            },
            CancellationToken.None
        );

    private async Task<Guid> ProposeAsync(string path, Guid commitmentId)
    {
        await using var scope = host.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var visitor = await services.GetRequiredService<VisitGate>().ByTokenAsync(path.Split('/')[^1], CancellationToken.None);
        var commitment = await services
            .GetRequiredService<SinergiDb>()
            .Set<Commitment>()
            .AsNoTracking()
            .SingleAsync(c => c.Id == commitmentId);
        var input = new ProposeInput
        {
            Key = NewId.Next(),
            Kind = ProposalKind.OtherDate,
            AskedDay = new DateOnly(2027, 1, 29),
            Words = "Simulasi: pelatih baru tersedia pada Januari.",
        };
        var outcome = await services.GetRequiredService<ProposeHandler>().HandleAsync(visitor!, commitment, input, CancellationToken.None);
        return DemoStage.Saved(outcome, "proposal");
    }

    private async Task<IResponse?> EnterAsync(IPage page, (string Path, string Email) link, string target)
    {
        if (visits.TryGetValue(link.Path, out var kept))
        {
            await page.Context.AddCookiesAsync(kept);
            return await page.GotoAsync(target);
        }

        await page.GotoAsync(link.Path);
        await SubmitAsync(page);
        await page.FillAsync("[name='Input.Code']", Code().Match(letters.To(link.Email)[^1]).Value);
        await SubmitAsync(page);
        var cookies = await page.Context.CookiesAsync();
        visits[link.Path] =
        [
            .. cookies
                .Where(c => c.Name == "sinergi-mitra")
                .Select(c => new Cookie
                {
                    Name = c.Name,
                    Value = c.Value,
                    Domain = c.Domain,
                    Path = c.Path,
                }),
        ];
        return await page.GotoAsync(target);
    }

    private static async Task SubmitAsync(IPage page)
    {
        var answer = await page.RunAndWaitForResponseAsync(
            () => page.Locator("main form button").First.ClickAsync(),
            answer => answer.Request.IsNavigationRequest && answer.Status is < 300 or >= 400
        );
        Assert.Equal(200, answer.Status);
    }

    [GeneratedRegex("[0-9]{6}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Code();
}
