namespace Sinergi.Modules.Agreements.Contracts;

/// <summary>Places on a record page that links lead to.</summary>
public static class RecordAnchors
{
    public const string Promises = "janji";
    public const string Differing = "sumber-berbeda";

    public static string Promise(Guid id) => $"janji-{id}";
}
