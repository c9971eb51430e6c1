using Microsoft.EntityFrameworkCore;
using Sinergi.Kernel;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Agreements.Data;
using Sinergi.Modules.Agreements.Domain;
using Sinergi.Platform.Access;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Data;

namespace Sinergi.Modules.Agreements.Contacts;

/// <param name="Decision">Which rule allows the reading, or why none does; then there are no contacts here.</param>
public sealed record ContactsView(string AgreementTitle, DataAccessDecision Decision, IReadOnlyList<ShownContact> Contacts);

public sealed record ShownContact(ContactPerson Contact, string? Institution);

public sealed class ContactInput
{
    public Guid Key { get; set; }
    public string? Name { get; set; }
    public string? Title { get; set; }
    public string? Phone { get; set; }
    public string? Email { get; set; }

    /// <summary>The unit or partner whose contact this is.</summary>
    public Guid? Institution { get; set; }
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

        var decision = await access.DecideAsync(DataCategory.AgreementContacts, agreementId, cancellationToken);
        if (decision is DataAccessDecision.Refused)
        {
            return new ContactsView(title, decision, []);
        }

        var contacts = db.Set<ContactPerson>().AsNoTracking().Where(c => c.AgreementId == agreementId);
        if (decision is DataAccessDecision.Grant grant)
        {
            // Of the units that the grant names, and of units below them.
            contacts = contacts.Where(c =>
                db.ScopeEntries.Any(s => s.RecordId == c.InstitutionId && grant.Units.Contains(s.InstitutionId))
            );
        }

        var shown = await contacts
            .OrderBy(c => c.Id)
            .Take(Limits.PageRows)
            .Select(c => new ShownContact(
                c,
                db.Set<Institution>().Where(i => i.Id == c.InstitutionId).Select(i => i.ShortName).FirstOrDefault()
            ))
            .ToListAsync(cancellationToken);
        await access.RecordAsync(decision, Journey, [.. shown.Select(c => c.Contact.SubjectId)], cancellationToken);
        return new ContactsView(title, decision, shown);
    }

    /// <summary>Whose contacts there can be: parties that the tree knows, and countersigning units.</summary>
    public async Task<IReadOnlyList<Institution>> InvolvedAsync(Guid agreementId, CancellationToken cancellationToken) =>
        await InvolvedInstitutions.Of(db, agreementId).ToListAsync(cancellationToken);

    // Whoever may not see them can neither add to them nor take away.
    private async Task<bool> MayChangeAsync(Guid agreementId, CancellationToken cancellationToken) =>
        await db.Set<Agreement>().AnyAsync(a => a.Id == agreementId, cancellationToken)
        && await access.DecideAsync(DataCategory.AgreementContacts, agreementId, cancellationToken) is not DataAccessDecision.Refused;

    public async Task<IReadOnlyDictionary<string, string[]>?> AddAsync(
        Guid agreementId,
        ContactInput input,
        CancellationToken cancellationToken
    )
    {
        var errors = Check(input);
        if (input.Institution is { } whose && (await InvolvedAsync(agreementId, cancellationToken)).All(i => i.Id != whose))
        {
            errors.Add(nameof(input.Institution), "agreements.error.contactOfNobody");
        }

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
                if (!await MayChangeAsync(agreementId, cancellationToken))
                {
                    return false;
                }

                Add(db, process, Of(agreementId, input));
                return true;
            },
            cancellationToken
        );
        return found ? new Dictionary<string, string[]>() : null;
    }

    /// <summary>A contact as told, which has been checked.</summary>
    internal static ContactPerson Of(Guid agreementId, ContactInput input) =>
        new()
        {
            Id = NewId.Next(),
            AgreementId = agreementId,
            InstitutionId = input.Institution,
            SubjectId = NewId.Next(),
            Name = input.Name!.Trim(),
            Title = FieldValues.Trimmed(input.Title),
            Phone = FieldValues.Trimmed(input.Phone),
            Email = FieldValues.Trimmed(input.Email),
        };

    /// <summary>Inside the process of whoever may add one.</summary>
    internal static void Add(SinergiDb db, RunningProcess process, ContactPerson contact)
    {
        db.Add(contact);
        process.Record(
            new ContactAdded(
                contact.AgreementId,
                contact.SubjectId,
                new Sealed(contact.SubjectId, contact.Name),
                contact.Phone is null ? null : new Sealed(contact.SubjectId, contact.Phone),
                contact.Email is null ? null : new Sealed(contact.SubjectId, contact.Email)
            )
        );
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
                if (contact is null || !await MayChangeAsync(agreementId, cancellationToken))
                {
                    return false;
                }

                db.Remove(contact);
                process.Record(new ContactRemoved(agreementId, contact.SubjectId));
                return true;
            },
            cancellationToken
        );

    internal static InputErrors Check(ContactInput input)
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
