using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Sinergi.Platform.Data;

namespace Sinergi.Tests.Architecture.Model;

public sealed class ModelTests
{
    /// <summary>Entities that are not hidden by scope, each with its reason. A new entity is scoped, or comes here with one.</summary>
    private static readonly Dictionary<string, string> Unscoped = new(StringComparer.Ordinal)
    {
        ["Account"] = "Reached through its person; Accounts shows only one's own.",
        ["AccountLink"] = "Found by the hash of its token alone.",
        ["ActivityCommitment"] = "Reached through its activity.",
        ["ActivityDocument"] = "Reached through its activity; the document itself is scoped.",
        ["ActivityHost"] = "Reached through its activity.",
        ["ActivityKind"] = "Kinds are the same for everyone.",
        ["CalendarFeed"] = "Found by the hash of its token, or as one's own.",
        ["ActivityMove"] = "Reached through its activity.",
        ["ApiCall"] = "Looked up by program and key only.",
        ["ApiClient"] = "Asked for by the token it shows, or by whoever administers its institution.",
        ["ApiToken"] = "Found by its hash before anybody acts, or reached through its program.",
        ["AttendanceDevice"] = "Asked for by the hash of one's own telephone.",
        ["AttendanceDoor"] = "What a guest without an account may know of an activity.",
        ["ContactCode"] = "Reached through its link.",
        ["ContactLink"] = "Found by the hash of its token before anybody acts; listed for an agreement that was found in scope.",
        ["AuditHead"] = "One row about the whole chain.",
        ["DataGrantUnit"] = "Reached through its grant.",
        ["Delegation"] = "Reached through its activity.",
        ["IdentityUserClaim`1"] = "Reached through its account.",
        ["IdentityUserLogin`1"] = "Reached through its account.",
        ["IdentityUserPasskey`1"] = "Reached through its account.",
        ["IdentityUserToken`1"] = "Reached through its account.",
        ["EvaluationFollowUp"] = "Reached through its evaluation.",
        ["EvaluationVerdict"] = "Reached through its evaluation.",
        ["Institution"] = "Names of institutions are public.",
        ["InstitutionAlias"] = "Names of institutions are public.",
        ["InstitutionMerge"] = "Says that two public names mean one; shown with the institution.",
        ["PartnerPaper"] =
            "Numbers and days of papers of partners; offices see all of them, a partner its own, and the pages ask for that.",
        ["MergedRow"] = "What a merge moved, for undoing it; only counted.",
        ["MergedScope"] = "What a merge moved, for undoing it; never shown.",
        ["AgreementImport"] = "Seen only by the one who began it, in the post in which they did; the page asks by both.",
        ["InstitutionImport"] = "Seen only by the one who began it; the page asks by account.",
        ["Instrument"] = "Instruments are the same for everyone.",
        ["SigningRule"] = "Who may sign is the same for everyone.",
        ["NumberPattern"] = "How an office numbers its letters stands on every letter; set by the office itself and those above it.",
        ["JobRun"] = "About the product, not about anybody's record.",
        ["JobState"] = "About the product, not about anybody's record.",
        ["Notice"] = "Belongs to a person and is asked for by it.",
        ["OutboxMessage"] = "Seen only by the outbox and, masked, by who manages jobs.",
        ["PublicAgreement"] = "Public, and there only while it is.",
        ["PublicCopy"] = "Public, and there only while it is.",
        ["PublicFigure"] = "Figures of the whole service, public, without what is too small to be told.",
        ["PublicWithdrawal"] = "Public: that something was withdrawn, not what.",
        ["PublishedCopy"] = "Public, and there only while it is.",
        ["PublishedPage"] = "Public, and there only while it is.",
        ["Staleness"] = "Figures of the whole service, public.",
        ["PartyReply"] = "Reached through its evaluation.",
        ["ReportOffice"] = "Reached through its report.",
        ["ValuePart"] = "Reached through its value.",
        ["PersonalRead"] = "The read log; shown only in the report about its subject.",
        ["PersonalReadSubject"] = "The read log; shown only in the report about its subject.",
        ["Post"] = "Officials in their posts are internal, visible to everyone with a post.",
        ["Process"] = "The audit trail is told per record, after the record was found in scope.",
        ["ProcessRecord"] = "The audit trail is told per record, after the record was found in scope.",
        ["RecordedEvent"] = "The audit trail is told per record, after the record was found in scope.",
        ["Provision"] = "What rules count with is the same for everyone.",
        ["RecoveryCode"] = "Reached through its account.",
        ["RingKey"] = "Keys of the framework; never shown.",
        ["Role"] = "Permission sets are the same for everyone.",
        ["RolePermission"] = "Permission sets are the same for everyone.",
        ["ScopeEntry"] = "This is the scope.",
        ["ScopeFollower"] = "This is the scope.",
        ["SearchTerm"] = "Finds entries, which are scoped.",
        ["SecondFactor"] = "Reached through its account.",
        ["SopAcknowledgement"] = "Reached through its version; only numbers are told of others.",
        ["SopApproval"] = "Reached through its version.",
        ["SopCommitment"] = "Reached through its SOP.",
        ["SopReader"] = "Reached through its version.",
        ["SopReview"] = "Reached through its version.",
        ["StatutoryMandate"] = "A mandate binds everyone; administered by the central office.",
        ["UsedKey"] = "Looked up by key and account only.",
        ["WorkTask"] = "Asked for by institution and person.",
    };

    [Fact]
    public void Column_HasAClass()
    {
        var undecided =
            from context in Models.All()
            from entity in context.Model.GetEntityTypes()
            from property in entity.GetProperties()
            where ColumnClasses.Of(property) is null
            select $"{context.GetType().Name}: {entity.GetTableName()}.{property.GetColumnName()}";

        Offences.None(undecided);
    }

    [Fact]
    public void Entity_IsScopedOrNamedWithAReason()
    {
        using var db = Models.Sqlite();

        Offences.None(
            db.Model.GetEntityTypes()
                .Select(entity => entity.ClrType)
                .Where(type => type.GetCustomAttribute<ScopedByAttribute>() is null && !Unscoped.ContainsKey(type.Name))
                .Select(type => type.FullName)
        );
    }

    [Fact]
    public void BothModels_MapTheSameColumns()
    {
        using var sqlite = Models.Sqlite();
        using var postgres = Models.Postgres();

        Assert.Equal(Columns(sqlite), Columns(postgres));
    }

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public void Migrations_DescribeThePresentModel(string provider)
    {
        using var db = provider == "sqlite" ? Models.Sqlite() : Models.Postgres();

        Assert.False(db.Database.HasPendingModelChanges(), "The model has changed since the last migration; run tools/rescaffold.");
    }

    private static List<string> Columns(SinergiDb db) =>
        [
            .. db
                .Model.GetEntityTypes()
                .SelectMany(entity => entity.GetProperties().Select(property => $"{entity.GetTableName()}.{property.GetColumnName()}"))
                .Order(StringComparer.Ordinal),
        ];
}
