using Microsoft.EntityFrameworkCore;
using Sinergi.Kernel;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Agreements.Domain;
using Sinergi.Platform.Access;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Data;

namespace Sinergi.Modules.Agreements.Contacts;

/// <param name="Decision">Which rule allows the reading, or why none does; then there are no contacts here.</param>
public sealed record ContactsView(string AgreementTitle, DataAccessDecision Decision, IReadOnlyList<ContactPerson> Contacts);

public sealed class ContactInput
{
    public Guid Key { get; set; }
    public string? Name { get; set; }
    public string? Title { get; set; }
    public string? Phone { get; set; }
    public string? Email { get; set; }
}

/// <summary>The contact persons of an agreement: shown by duty, grant or mandate only, and each reading is recorded first.</summary>
public sealed class ContactBook(SinergiDb db, DataAccess access, Processes processes)
{
    private const string Journey = "agreements.contacts";

    public async Task<ContactsView?> OpenAsync(Guid agreementId, CancellationToken cancellationToken)
    {
        var title = await db.Set<Agreement>().Where(a => a.Id == agreementId).Select(a => a.Title).SingleOrDefaultAsync(cancellationToken);
        if (title is null)
        {
            return null;
        }

        var subjects = await db.Set<ContactPerson>()
            .Where(c => c.AgreementId == agreementId)
            .OrderBy(c => c.Id)
            .Take(Limits.PageRows)
            .Select(c => c.SubjectId)
            .ToListAsync(cancellationToken);
        var decision = await access.OpenAsync(DataCategory.AgreementContacts, agreementId, Journey, subjects, cancellationToken);
        return new ContactsView(
            title,
            decision,
            decision is DataAccessDecision.Refused
                ? []
                : await db.Set<ContactPerson>()
                    .AsNoTracking()
                    .Where(c => c.AgreementId == agreementId && subjects.Contains(c.SubjectId))
                    .OrderBy(c => c.Id)
                    .ToListAsync(cancellationToken)
        );
    }

    public async Task<IReadOnlyDictionary<string, string[]>?> AddAsync(
        Guid agreementId,
        ContactInput input,
        CancellationToken cancellationToken
    )
    {
        var errors = Check(input);
        if (errors.Any)
        {
            return errors.All;
        }

        var found = await processes.RunAsync(
            AgreementProcesses.AddContact,
            input.Key,
            null,
            async process =>
            {
                if (!await db.Set<Agreement>().AnyAsync(a => a.Id == agreementId, cancellationToken))
                {
                    return false;
                }

                var contact = new ContactPerson
                {
                    Id = NewId.Next(),
                    AgreementId = agreementId,
                    SubjectId = NewId.Next(),
                    Name = input.Name!.Trim(),
                    Title = FieldValues.Trimmed(input.Title),
                    Phone = FieldValues.Trimmed(input.Phone),
                    Email = FieldValues.Trimmed(input.Email),
                };
                db.Add(contact);
                process.Record(
                    new ContactAdded(
                        agreementId,
                        contact.SubjectId,
                        new Sealed(contact.SubjectId, contact.Name),
                        contact.Phone is null ? null : new Sealed(contact.SubjectId, contact.Phone),
                        contact.Email is null ? null : new Sealed(contact.SubjectId, contact.Email)
                    )
                );
                return true;
            },
            cancellationToken
        );
        return found ? new Dictionary<string, string[]>() : null;
    }

    public Task<bool> RemoveAsync(Guid agreementId, Guid contactId, Guid formKey, CancellationToken cancellationToken) =>
        processes.RunAsync(
            AgreementProcesses.RemoveContact,
            formKey,
            null,
            async process =>
            {
                var contact = await db.Set<ContactPerson>()
                    .SingleOrDefaultAsync(c => c.Id == contactId && c.AgreementId == agreementId, cancellationToken);
                if (contact is null)
                {
                    return false;
                }

                db.Remove(contact);
                process.Record(new ContactRemoved(agreementId, contact.SubjectId));
                return true;
            },
            cancellationToken
        );

    private static InputErrors Check(ContactInput input)
    {
        var errors = new InputErrors();
        errors.Required(nameof(input.Name), input.Name, Limits.Name);
        errors.Length(nameof(input.Title), input.Title, Limits.Name);
        errors.Length(nameof(input.Phone), input.Phone, Limits.Code);
        errors.Length(nameof(input.Email), input.Email, Limits.Name);
        if (string.IsNullOrWhiteSpace(input.Phone) && string.IsNullOrWhiteSpace(input.Email))
        {
            errors.Add(nameof(input.Phone), "agreements.error.contactWithoutWay");
        }

        if (!string.IsNullOrWhiteSpace(input.Email) && !System.Net.Mail.MailAddress.TryCreate(input.Email.Trim(), out _))
        {
            errors.Add(nameof(input.Email), "agreements.error.email");
        }

        return errors;
    }
}
