using System.Reflection;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sinergi.Modules;
using Sinergi.Platform.Access;

namespace Sinergi.Tests.Architecture.Compiled;

/// <summary>Who may widen what is seen, and who may open what.</summary>
public sealed class AccessTests
{
    private const string Access = "Sinergi.Platform.Access";
    private const string Platform = "Sinergi.Platform";
    private static readonly IReadOnlyCollection<Use> Application = UseReader.Read(typeof(ModuleGraph).Assembly.Location);

    /// <summary>Whoever opens these has not signed in, or cannot.</summary>
    private static readonly string[] Anonymous =
    [
        "ApiHelp",
        "Attend",
        "Code",
        "Entry",
        "Fault",
        "Forgotten",
        "Held",
        "Invitation",
        "Language",
        "PublicFigures",
        "PublicList",
        "PublicRecord",
        "Published",
        "Propose",
        "Prove",
        "Reset",
        "SetUp",
        "SignIn",
        "SignOut",
        "Staleness",
        "Visit",
    ];

    [Fact]
    public void Scope_IsBuiltByAccessAlone() =>
        Offences.None(
            Application.Where(use =>
                use.To == new TypeName(Access, nameof(Scope)) && use.Member is "Of" or "get_Product" && !use.From.Within(Access)
            )
        );

    [Fact]
    public void ProductScope_IsEnteredByCommandLineAndJobsAlone() =>
        Offences.None(
            Application.Where(use =>
                use is { To: { Namespace: Access, Name: nameof(ProductScope) }, Member: nameof(ProductScope.Enter) }
                && !use.From.Within("Sinergi.Cli")
                && !use.From.Within("Sinergi.Platform.Jobs")
                // Sets the stage before the first request, as the command line does.
                && !use.From.Within("Sinergi.Demonstration")
            )
        );

    [Fact]
    public void ContactEntrance_IsOpenedByTheGateOfVisitsAlone() =>
        Offences.None(
            Application.Where(use =>
                use is { To: { Namespace: Access, Name: nameof(ContactEntrance) }, Member: nameof(ContactEntrance.Enter) }
                && !use.From.Name.StartsWith("VisitGate", StringComparison.Ordinal)
            )
        );

    [Fact]
    public void ClientEntrance_IsOpenedByTheGateOfProgramsAlone() =>
        Offences.None(
            Application.Where(use =>
                use is { To: { Namespace: Access, Name: nameof(ClientEntrance) }, Member: nameof(ClientEntrance.EnterAsync) }
                && !use.From.Name.StartsWith("ApiGate", StringComparison.Ordinal)
            )
        );

    [Fact]
    public void QueryFilter_IsSwitchedOffInPlatformAlone() =>
        Offences.None(
            Application.Where(use =>
                use.Member == "IgnoreQueryFilters"
                && !use.From.Within(Platform)
                // Keeps the lease of a reading alive beside the request that reads: there is no actor there.
                && use.From.Name != "ReadingPulse"
            )
        );

    [Fact]
    public void RawSql_StandsInProvidersAlone() =>
        Offences.None(
            Application.Where(use =>
                use.To.Within("Microsoft.EntityFrameworkCore")
                && use.Member is { } member
                && (
                    member.StartsWith("ExecuteSql", StringComparison.Ordinal)
                    || member.StartsWith("FromSql", StringComparison.Ordinal)
                    || member.StartsWith("SqlQuery", StringComparison.Ordinal)
                )
                && !use.From.Within("Sinergi.Platform.Data.Providers")
            )
        );

    [Fact]
    public void Page_DeclaresWhoMayOpenIt() =>
        Offences.None(Pages().Where(page => Declaration(page) is null).Select(page => page.FullName));

    [Fact]
    public void AnonymousPage_StandsOnTheShortList() =>
        Offences.None(
            Pages()
                .Where(page => Declaration(page) is AnonymousAttribute)
                .Select(page => page.Name.Replace("Model", "", StringComparison.Ordinal))
                .Except(Anonymous)
        );

    [Fact]
    public void RequiredPermission_IsOneThatRolesCanHold()
    {
        var known = AllModules.List.SelectMany(module => module.Permissions).ToHashSet(StringComparer.Ordinal);

        Offences.None(
            Pages()
                .Select(page => (page.FullName, (Declaration(page) as RequirePermissionAttribute)?.Permission))
                .Where(page => page.Permission is not null && !known.Contains(page.Permission))
        );
    }

    private static IEnumerable<Type> Pages() =>
        typeof(ModuleGraph).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(PageModel)) && !type.IsAbstract);

    private static IAccessDeclaration? Declaration(Type page) => page.GetCustomAttributes().OfType<IAccessDeclaration>().SingleOrDefault();
}
