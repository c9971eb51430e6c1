using Xunit;

namespace Sinergi.Testing;

/// <summary>Every data test runs on both: <c>[Theory, ClassData(typeof(BothDatabases))]</c>.</summary>
public sealed class BothDatabases : TheoryData<TestDatabase>
{
    public BothDatabases()
        : base(TestDatabase.Sqlite, TestDatabase.Postgres) { }
}
