namespace Sinergi.Modules.Agreements.Contracts;

/// <summary>The parts under the menu entry "Kerja Sama".</summary>
public enum AgreementTab
{
    Agreements,
    Preparations,
    Matrix,
    Meetings,
    Statistics,
    Authority,
}
