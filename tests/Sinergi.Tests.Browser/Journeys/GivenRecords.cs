using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Sinergi.Demonstration;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Commitments.Contracts;
using Sinergi.Modules.Commitments.Data;
using Sinergi.Modules.Commitments.Domain;
using Sinergi.Modules.Commitments.Formulate;
using Sinergi.Platform.Access.Directory;
using Sinergi.Testing.Files;
using Sinergi.Testing.Site;

namespace Sinergi.Tests.Browser.Journeys;

/// <summary>Records that a journey presupposes, made by the product's own services as the officer who keeps them.</summary>
internal static class GivenRecords
{
    /// <summary>An agreement of these parties, each a side of its own; the first keeps it.</summary>
    public static Task<Guid> GivenAgreementAsync(
        this SinergiHost product,
        Officer keeper,
        string subject,
        Func<RegisterAgreement, RegisterAgreement> with,
        params Institution[] parties
    ) =>
        product.ActAsync(
            keeper,
            async services =>
            {
                var told = new RegisterAgreement
                {
                    FormKey = NewId.Random(),
                    SourceTitle = "Arsip simulasi",
                    Subject = subject,
                    Parties = [.. parties.Select((p, at) => new NewParty(p.Id, p.Name, at + 1, null, null, null, true, null))],
                };
                var outcome = await services.GetRequiredService<IAgreementRegister>().RegisterAsync(with(told), default);
                return Assert.IsType<RegisterOutcome.Registered>(outcome).AgreementId;
            }
        );

    /// <summary>A commitment of the record that is agreed: its owner is asked for it.</summary>
    public static Task<Guid> GivenCommitmentAsync(this SinergiHost product, Officer keeper, Guid record, CommitmentInput input) =>
        product.ActAsync(
            keeper,
            async services =>
            {
                var found = await services.GetRequiredService<RecordSides>().FindAsync(record, default);
                (input.Key, input.Plan) = (NewId.Random(), true);
                var outcome = await services.GetRequiredService<FormulateHandler>().FormulateAsync(found!, null, input, default);
                return DemoStage.Saved(outcome, "commitment");
            }
        );

    /// <summary>What is either done or not, by a day.</summary>
    public static CommitmentInput Duty(string statement, Institution owner, DateOnly dueOn) =>
        new()
        {
            Statement = statement,
            OwnerId = owner.Id,
            Measure = MeasureKind.YesNo,
            DueOn = dueOn,
        };

    /// <summary>A letter as somebody has scanned it.</summary>
    public static FilePayload Letter(string name, string words) =>
        new()
        {
            Name = $"{name}.pdf",
            MimeType = "application/pdf",
            Buffer = Samples.Pdf(words),
        };
}
