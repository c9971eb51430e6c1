namespace Sinergi.Modules.Preparations.Domain;

/// <summary>Who was asked to look at the text, and for whom the office still waits.</summary>
public static class ReviewRules
{
    public const int MostReviews = 60;

    /// <summary>While there is a text and it is not settled yet.</summary>
    public static bool IsReviewing(PreparationState state) => state is >= PreparationState.Drafting and <= PreparationState.Approval;

    public static bool IsWaitedFor(PreparationReview review) => review.Answer is null && review.EscalatedOn is null;

    /// <summary>The last day to answer has passed without one.</summary>
    public static bool IsLate(PreparationReview review, DateOnly today) => IsWaitedFor(review) && today > review.AnswerBy;

    /// <summary>Why nobody may be asked, as a text key; null when somebody may.</summary>
    public static string? AskObjection(PreparationState state, int drafts, int reviews) =>
        !IsReviewing(state) ? "preparations.review.not_now"
        : drafts == 0 ? "preparations.refused.draft"
        : reviews >= MostReviews ? "preparations.review.too_many"
        : null;

    /// <summary>Why it cannot be answered, as a text key. An answer may be given anew, for instance to a later version.</summary>
    public static string? AnswerObjection(PreparationState state) => IsReviewing(state) ? null : "preparations.review.over";

    /// <summary>Why the office cannot go on without the answer, as a text key; null when it can.</summary>
    public static string? EscalateObjection(PreparationState state, PreparationReview review, DateOnly today) =>
        !IsReviewing(state) ? "preparations.review.over"
        : !IsWaitedFor(review) ? "preparations.review.settled"
        : !IsLate(review, today) ? "preparations.review.not_late"
        : null;
}
