using Microsoft.EntityFrameworkCore;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Agreements.Domain;
using Sinergi.Platform.Data;

namespace Sinergi.Modules.Agreements.Contacts;

internal sealed class AgreementContacts(ContactBook book, SinergiDb db) : IAgreementContacts
{
    public async Task<ContactChoice?> OpenAsync(Guid agreementId, CancellationToken cancellationToken) =>
        await book.OpenAsync(agreementId, cancellationToken) is not { } view
            ? null
            : new ContactChoice(
                view.AgreementTitle,
                view.Decision,
                [
                    .. view.Contacts.Select(c => new NamedContact(
                        c.Contact.Id,
                        c.Contact.Name,
                        c.Contact.InstitutionId,
                        c.Institution,
                        !string.IsNullOrEmpty(c.Contact.Email)
                    )),
                ]
            );

    public Task<ContactAddress?> FindAsync(Guid contactId, CancellationToken cancellationToken) =>
        db.Set<ContactPerson>()
            .Where(c => c.Id == contactId)
            .Select(c => new ContactAddress(c.Id, c.AgreementId, c.SubjectId, c.InstitutionId, c.Email))
            .SingleOrDefaultAsync(cancellationToken);
}
