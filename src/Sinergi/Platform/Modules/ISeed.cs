namespace Sinergi.Platform.Modules;

/// <summary>Writes the data that a module ships with, after the migrations and before the first request; leaves alone what is there.</summary>
public interface ISeed
{
    Task RunAsync(CancellationToken cancellationToken);
}
