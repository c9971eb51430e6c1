// Offences on purpose, read by RulesTests from this compiled assembly.
namespace Sinergi.Modules.SampleOne.Contracts
{
    public sealed record Promise(string Text);
}

namespace Sinergi.Modules.SampleOne.Domain
{
    public sealed class Fact
    {
        public static bool IsPost(string method) => Microsoft.AspNetCore.Http.HttpMethods.IsPost(method);

        public static DateTimeOffset Now(TimeProvider clock) => clock.GetUtcNow();
    }
}

namespace Sinergi.Modules.SampleTwo
{
    using Sinergi.Modules.SampleOne.Contracts;
    using Sinergi.Modules.SampleOne.Domain;

    public static class Intruder
    {
        public static Promise Allowed() => new("janji");

        public static Func<Task<bool>> Hidden() =>
            async () =>
            {
                await Task.Yield();
                return new List<Fact>().Count == 0;
            };
    }
}

namespace Sinergi.Platform.Sample
{
    using Sinergi.Modules.SampleOne.Domain;

    public static class Nosy
    {
        public static bool Looks() => Fact.IsPost("POST");
    }
}
