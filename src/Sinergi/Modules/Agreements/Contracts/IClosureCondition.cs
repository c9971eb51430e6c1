namespace Sinergi.Modules.Agreements.Contracts;

/// <summary>What must be over before an agreement is closed for good; each module that keeps something open registers what it keeps.</summary>
public interface IClosureCondition
{
    int Order { get; }

    Task<ClosureConditionView> OfAsync(Guid agreementId, CancellationToken cancellationToken);
}

/// <param name="TextKey">What must be over, as a text key.</param>
/// <param name="Open">How many are not; 0 when the condition is met.</param>
/// <param name="Path">Where they are dealt with.</param>
public sealed record ClosureConditionView(string TextKey, int Open, string Path)
{
    public bool Met => Open == 0;
}
