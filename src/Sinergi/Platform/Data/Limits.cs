namespace Sinergi.Platform.Data;

/// <summary>Lengths shared by columns and forms, so that a form never accepts what its column refuses.</summary>
public static class Limits
{
    public const int DefaultText = 400;
    public const int Name = 200;
    public const int Code = 60;
    public const int Sentence = 2_000;
    public const int LongText = 20_000;
    public const int Json = 4_000_000;
    public const int PageRows = 50;
}
