using Sinergi.Platform.Audit;

namespace Sinergi.Modules.Agreements.Contracts;

/// <summary>
/// Puts an agreement on record inside a process of another module, in one transaction with what that module changes. The kind of process has
/// to declare <see cref="AgreementRegistered"/> and <see cref="FactsTold"/>.
/// </summary>
public interface IAgreementIntake
{
    /// <summary>What is wrong with it: field name of the input → text keys; empty when nothing is.</summary>
    Task<IReadOnlyDictionary<string, string[]>> CheckAsync(RegisterAgreement told, CancellationToken cancellationToken);

    /// <summary>The id of the agreement, which was checked before.</summary>
    Task<Guid> StoreAsync(RegisterAgreement told, RunningProcess process, CancellationToken cancellationToken);
}
