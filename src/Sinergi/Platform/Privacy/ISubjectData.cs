namespace Sinergi.Platform.Privacy;

/// <summary>
/// A module's answer to "what do you keep about this person?". The subject-access report prints the rows by the classes of their columns, so a
/// module names rows and never writes a report of its own.
/// </summary>
public interface ISubjectData
{
    /// <summary>Tracked rows that are about the person, also those outside the scope of whoever asks.</summary>
    Task<IReadOnlyList<object>> RowsAsync(Guid subjectId, CancellationToken cancellationToken);

    /// <summary>
    /// Called inside the process that erases, before the personal columns of <see cref="RowsAsync"/> are blanked: for what blanking alone would
    /// not do, such as removing rows that make no sense without their person.
    /// </summary>
    Task BeforeErasingAsync(Guid subjectId, CancellationToken cancellationToken) => Task.CompletedTask;
}
