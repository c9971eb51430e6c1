using Sinergi.Platform.Access;

namespace Sinergi.Modules.Agreements.Contracts;

/// <summary>The contact persons of an agreement, for a module that writes to them.</summary>
public interface IAgreementContacts
{
    /// <summary>For a person to choose from: by duty, grant or mandate only, and the reading is recorded. Null: no such agreement here.</summary>
    Task<ContactChoice?> OpenAsync(Guid agreementId, CancellationToken cancellationToken);

    /// <summary>For the product itself, which writes and shows nobody whereto; null once the contact was removed.</summary>
    Task<ContactAddress?> FindAsync(Guid contactId, CancellationToken cancellationToken);
}

/// <param name="Decision">Which rule allows the reading, or why none does; then there are no contacts here.</param>
public sealed record ContactChoice(string AgreementTitle, DataAccessDecision Decision, IReadOnlyList<NamedContact> Contacts);

/// <param name="Institution">Short name of the party or unit whose contact it is.</param>
public sealed record NamedContact(Guid Id, string Name, Guid? InstitutionId, string? Institution, bool HasEmail);

/// <param name="SubjectId">Whom the data are about.</param>
/// <param name="Email">Personal: to write to, never to show.</param>
public sealed record ContactAddress(Guid Id, Guid AgreementId, Guid SubjectId, Guid? InstitutionId, string? Email);
