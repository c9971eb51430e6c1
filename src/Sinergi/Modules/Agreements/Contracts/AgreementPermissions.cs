namespace Sinergi.Modules.Agreements.Contracts;

public static class AgreementPermissions
{
    public const string View = "agreements.view";
    public const string Register = "agreements.register";
    public const string Correct = "agreements.correct";
    public const string SeeContacts = Platform.Access.DataAccess.SeeContacts;
    public const string ManageGrants = "grants.manage";

    /// <summary>To take an agreement along as an archive that can be checked elsewhere.</summary>
    public const string Bundle = "agreements.bundle";

    /// <summary>To record the letter that suspends or ends an agreement, or lets a party go.</summary>
    public const string Halt = "agreements.halt";

    /// <summary>To invite units to countersign, to remind them, and to record that one stopped or was replaced (adesi).</summary>
    public const string Invite = "agreements.invite";

    /// <summary>To answer such an invitation for one's own unit.</summary>
    public const string Answer = "agreements.answer";

    /// <summary>To keep a view of the register for all of one's own office.</summary>
    public const string ShareViews = "agreements.shareViews";

    public static IReadOnlyList<string> All { get; } =
    [View, Register, Correct, SeeContacts, ManageGrants, Bundle, Halt, Invite, Answer, ShareViews];
}
