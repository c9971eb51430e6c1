namespace Sinergi.Modules.Agreements.Countersign.Answer;

/// <summary>What a unit says for itself: its local contact, why it declines, or what stands on its sheet.</summary>
public sealed class AnswerInput : CountersignInput
{
    /// <summary>The post of the officer who is asked about the agreement.</summary>
    public Guid? PostId { get; set; }
}
