namespace Sinergi.Modules.Agreements.Contracts;

/// <summary>
/// The steps of a document from the first letter to the archive, in their order (axis A of the domain reference). Each instrument says which of
/// them it uses; cancelling and sending back are ways out of a step, not steps.
/// </summary>
public enum DocumentStep
{
    /// <summary>USULAN.</summary>
    Proposal,

    /// <summary>PENJAJAKAN.</summary>
    Exploration,

    /// <summary>TELAAH.</summary>
    Appraisal,

    /// <summary>PENYUSUNAN.</summary>
    Drafting,

    /// <summary>REVIU_HUKUM.</summary>
    Review,

    /// <summary>PEMBAHASAN.</summary>
    Negotiation,

    /// <summary>FINALISASI.</summary>
    Finalisation,

    /// <summary>PERSETUJUAN.</summary>
    Approval,

    /// <summary>PENANDATANGANAN.</summary>
    Signing,

    /// <summary>PENOMORAN.</summary>
    Numbering,

    /// <summary>DIARSIPKAN.</summary>
    Archiving,
}
