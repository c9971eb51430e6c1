using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Platform.Audit;

namespace Sinergi.Modules.Agreements.Register;

internal sealed class AgreementIntake(AgreementRegister register) : IAgreementIntake
{
    public async Task<IReadOnlyDictionary<string, string[]>> CheckAsync(RegisterAgreement told, CancellationToken cancellationToken) =>
        (await register.CheckAsync(told, cancellationToken)).All;

    public Task<Guid> StoreAsync(RegisterAgreement told, RunningProcess process, CancellationToken cancellationToken) =>
        register.StoreAsync(told, process, cancellationToken);
}
