namespace Sinergi.Platform.Data;

/// <summary>How sensitive a column is. The data dictionary, export masks and the subject-access report are generated from it.</summary>
public enum DataClass
{
    /// <summary>May be shown to anyone once its record is published.</summary>
    Public,

    /// <summary>For people with a post; includes officials' names in their posts.</summary>
    Internal,

    /// <summary>About an identifiable person outside their post; reading it is recorded.</summary>
    Personal,

    /// <summary>Health, children, criminal record and the like (UU 27/2022, art. 4).</summary>
    SpecificPersonal,

    /// <summary>Keys, password hashes, tokens: never shown, never exported, never logged.</summary>
    Secret,
}

/// <summary>
/// Classifies a column. Text, dates and bytes must carry it, because only they can hold what someone may not read;
/// ids, numbers, flags, states and instants count as internal without it.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ClassifiedAttribute(DataClass dataClass) : Attribute
{
    public DataClass DataClass { get; } = dataClass;
}
