using Sinergi.Kernel;
using Sinergi.Modules.Agreements.Keep;
using Sinergi.Platform.Lists;
using Sinergi.Tests.Web.Agreements;

namespace Sinergi.Tests.Web.Access;

/// <summary>Views of the register kept for the office: to change, to take away, and one for two at once.</summary>
internal sealed record MatrixViews(Guid ToChange, Guid ToDelete, Guid ByTwo)
{
    public static async Task<MatrixViews> MakeAsync(MatrixWorld world)
    {
        return new MatrixViews(await KeepAsync("Ubah"), await KeepAsync("Hapus"), await KeepAsync("Berdua"));

        async Task<Guid> KeepAsync(string what)
        {
            var view = new SavedView
            {
                Id = NewId.Next(),
                List = RegisterViews.List.Code,
                Name = $"{what} {MatrixWorld.Mark}",
                Query = "Query.Validity=InForce",
                PersonId = world.Clerk.PersonId,
                InstitutionId = world.Clerk.InstitutionId,
                Shared = true,
                SavedAt = AgreementWorld.Today.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc),
            };
            await world.PutAsync(view);
            return view.Id;
        }
    }
}
