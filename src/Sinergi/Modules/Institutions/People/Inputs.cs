using System.Text.RegularExpressions;
using Sinergi.Modules.Institutions.Domain;
using Sinergi.Modules.Institutions.Shared;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Data;
using Sinergi.Platform.Ui;

namespace Sinergi.Modules.Institutions.People;

public sealed partial class PersonInput
{
    public Guid Key { get; set; }
    public Guid Revision { get; set; }
    public string? FullName { get; set; }
    public string? Phone { get; set; }

    public IEnumerable<FieldError> Errors()
    {
        foreach (var error in Forms.Line(FullName, "Input.FullName", Limits.Name, required: true))
        {
            yield return error;
        }

        if (Forms.Clean(Phone) is { } phone && !PhoneNumber().IsMatch(phone))
        {
            yield return new FieldError("Input.Phone", "people.error.phone");
        }
    }

    [GeneratedRegex(@"\A\+?[0-9][0-9 ().-]{4,28}[0-9]\z", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex PhoneNumber();
}

public sealed class PostInput
{
    private static readonly DateOnly Earliest = new(1945, 8, 17);

    public Guid Key { get; set; }
    public Guid? RoleId { get; set; }
    public string? Title { get; set; }
    public PostKind? Kind { get; set; }
    public ActingKind Acting { get; set; }

    [DateInput]
    public DateOnly? From { get; set; }

    [DateInput]
    public DateOnly? Until { get; set; }

    public static IReadOnlyList<PostKind> KindsAt(Institution institution) =>
        institution.Kind switch
        {
            InstitutionKind.CentralOffice => [PostKind.HeadOfCentralOffice, .. CorrectionsKinds],
            InstitutionKind.Kanwil => [PostKind.HeadOfKanwil, .. CorrectionsKinds],
            InstitutionKind.Upt => [PostKind.HeadOfUpt, .. CorrectionsKinds],
            _ => [PostKind.HeadOfPartner, PostKind.PartnerOfficer, PostKind.Administrator, PostKind.Other],
        };

    private static PostKind[] CorrectionsKinds => [PostKind.CooperationOfficer, PostKind.Administrator, PostKind.Auditor, PostKind.Other];

    public IEnumerable<FieldError> Errors(Institution institution, DateOnly today)
    {
        foreach (var error in Forms.Line(Title, "Post.Title", Limits.Name, required: true))
        {
            yield return error;
        }

        if (Kind is not { } kind || !KindsAt(institution).Contains(kind))
        {
            yield return new FieldError("Post.Kind", "institutions.error.choose");
        }

        if (From is not { } from)
        {
            yield return new FieldError("Post.From", "people.error.from_missing");
        }
        else if (from < Earliest || from > today.AddYears(1))
        {
            yield return new FieldError("Post.From", "people.error.from_unlikely");
        }
        else if (Until < from)
        {
            yield return new FieldError("Post.Until", "people.error.until_before_from");
        }
    }

    /// <summary>For a checked input.</summary>
    public Post ToPost(Guid personId, Guid institutionId) =>
        new()
        {
            Id = Kernel.NewId.Next(),
            PersonId = personId,
            InstitutionId = institutionId,
            RoleId = RoleId!.Value,
            Title = Title!.Trim(),
            Kind = Kind!.Value,
            Acting = Acting,
            From = From!.Value,
            Until = Until,
        };
}
