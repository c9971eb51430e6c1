using Sinergi.Kernel;
using Sinergi.Platform.Api;

namespace Sinergi.Tests.Web.Access;

/// <summary>A program of the Kanwil with a token to take away.</summary>
internal sealed record MatrixClients(Guid Program, Guid Token)
{
    public static async Task<MatrixClients> MakeAsync(MatrixWorld world)
    {
        var now = world.Host.Clock.UtcNow.UtcDateTime;
        var client = await world.PutAsync(
            new ApiClient
            {
                Id = NewId.Next(),
                InstitutionId = world.Register.Kanwil.Id,
                Name = $"Sistem {MatrixWorld.Mark}",
                Contact = "Bagian data",
                Scopes = ApiScopes.Read,
                CreatedAt = now,
            }
        );
        var token = await world.PutAsync(
            new ApiToken
            {
                Id = NewId.Next(),
                ClientId = client.Id,
                Hash = ApiToken.HashOf(ApiToken.Invent()),
                Hint = "abcd",
                IssuedAt = now,
                ValidUntil = now.AddDays(7),
            }
        );
        return new MatrixClients(client.Id, token.Id);
    }
}
