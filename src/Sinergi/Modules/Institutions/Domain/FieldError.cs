namespace Sinergi.Modules.Institutions.Domain;

/// <summary>What is wrong with a field of a form, as a text that says how to mend it.</summary>
public sealed record FieldError(string Field, string TextKey, params string[] Arguments);
