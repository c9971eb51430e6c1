namespace Sinergi.Platform.Data.Providers;

/// <summary>Someone else holds what is needed; nothing has been changed.</summary>
public sealed class DatabaseBusyException(string message, Exception? inner = null) : Exception(message, inner);
