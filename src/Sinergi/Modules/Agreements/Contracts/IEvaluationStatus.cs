namespace Sinergi.Modules.Agreements.Contracts;

/// <summary>Where the evaluation of a record stands, in one line; the module that evaluates registers it.</summary>
public interface IEvaluationStatus
{
    /// <summary>Localised, e.g. "Semester II: pengisian UPT"; null when no evaluation was opened.</summary>
    Task<string?> OfAsync(Guid recordId, CancellationToken cancellationToken);
}
