namespace Sinergi.Platform.Access;

/// <summary>
/// Lets a request go on in the name of a contact without an account. The scope becomes that of the contact's party; that only one agreement of
/// it is shown is up to the pages behind the link, and a test holds who may call this.
/// </summary>
public sealed class ContactEntrance(CurrentActor current, CurrentScope scope)
{
    public void Enter(LinkedContact contact)
    {
        current.Set(contact);
        scope.Set(Scope.Of(contact.InstitutionId));
    }
}
