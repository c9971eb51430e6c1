namespace Sinergi.Modules.Institutions.Contracts;

/// <summary>Remembers other names of institutions, so that the next source is recognised by itself.</summary>
public interface IInstitutionAliases
{
    /// <summary>
    /// Adds a printed name that a person has confirmed to mean this institution. To be called inside the process that holds the decision;
    /// its events say who confirmed what. False when the name was known already.
    /// </summary>
    Task<bool> LearnAsync(Guid institutionId, string printedName, CancellationToken cancellationToken);
}
