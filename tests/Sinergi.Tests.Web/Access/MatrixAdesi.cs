using Sinergi.Kernel;
using Sinergi.Modules.Agreements.Domain;
using Sinergi.Platform.Access;
using Sinergi.Platform.Access.Directory;
using Sinergi.Testing;
using Sinergi.Testing.Site;
using Sinergi.Tests.Web.Agreements;

namespace Sinergi.Tests.Web.Access;

/// <summary>An agreement whose units stand in every state of countersigning in which somebody does something.</summary>
internal sealed class MatrixAdesi
{
    public Guid Agreement { get; private init; }
    public required Officer Invited { get; init; }
    public required Officer Reviewing { get; init; }
    public required Officer Ready { get; init; }
    public required Officer Declining { get; init; }
    public required Officer Signed { get; init; }

    public static async Task<MatrixAdesi> MakeAsync(MatrixWorld world)
    {
        var register = world.Register;
        var agreement = await register.RegisterAsync(AgreementWorld.Told($"Adesi {MatrixWorld.Mark}", register.ThreeParties), world.Clerk);
        var list = await world.PutAsync(
            new CountersigningGroup
            {
                Id = NewId.Next(),
                AgreementId = agreement,
                PrintedName = $"Daftar {MatrixWorld.Mark}",
                Tier = 1,
                ListedOn = AgreementWorld.Today,
                AnswerBy = AgreementWorld.Today.AddDays(14),
                InvitedById = register.Kanwil.Id,
            }
        );
        return new MatrixAdesi
        {
            Agreement = agreement,
            Invited = await UnitAsync("Lapas Matriks Diundang", CountersignState.Invited),
            Reviewing = await UnitAsync("Lapas Matriks Meninjau", CountersignState.Reviewing),
            Ready = await UnitAsync("Lapas Matriks Siap", CountersignState.Ready),
            Declining = await UnitAsync("Lapas Matriks Menolak", CountersignState.Invited),
            Signed = await UnitAsync("Lapas Matriks Bertanda", CountersignState.Signed),
        };

        async Task<Officer> UnitAsync(string name, CountersignState state)
        {
            var unit = await world.Host.GivenInstitutionAsync(name, InstitutionKind.Upt, register.Kanwil);
            await world.PutAsync(
                new CountersigningUnit
                {
                    AgreementId = agreement,
                    InstitutionId = unit.Id,
                    GroupId = list.Id,
                    State = state,
                }
            );
            await world.PutAsync(new ScopeEntry { InstitutionId = unit.Id, RecordId = agreement });
            return await world.Host.GivenOfficerAsync(unit, [.. MatrixWorld.Everything]);
        }
    }
}
