namespace Sinergi.Reading.Tools;

/// <summary>What is known about one program that the product calls.</summary>
/// <param name="Name">The name of the program, or program and language as in "tesseract ind".</param>
/// <param name="Version">As the program tells it; null when it is missing or does not tell.</param>
public sealed record ExternalTool(string Name, bool Present, string? Version);
