namespace Sinergi.Modules.Preparations.Contracts;

public static class PreparationPermissions
{
    public const string View = "preparations.view";

    /// <summary>To open a preparation and to lead it from step to step, for one's own office.</summary>
    public const string Keep = "preparations.keep";

    /// <summary>To answer for one's own institution: a review that one was asked for, the acceptance of a draft.</summary>
    public const string Answer = "preparations.answer";

    /// <summary>To approve, as the head of the office, that the text is signed.</summary>
    public const string Approve = "preparations.approve";

    public static IReadOnlyList<string> All { get; } = [View, Keep, Answer, Approve];
}
