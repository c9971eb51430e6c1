namespace Sinergi.Reading.Facts;

public enum DocumentKind
{
    Other,
    Naskah,
    Press,
    Minutes,
}

public enum Instrument
{
    None,
    Pks,
    Mou,
    NotaKesepakatan,
    Addendum,
}

public enum EventKind
{
    Other,
    Signing,
    Renewal,
    Audience,
    Visit,
    Training,
    Programme,
}

public enum InstitutionKind
{
    Other,
    Corrections,
    Oversight,
    Narcotics,
    LocalGovernment,
    Parliament,
    CivilRegistry,
    Ngo,
    Company,
    University,
    Health,
    Media,
    Religious,
    PoliceProsecutionCourt,
}

/// <summary>Where a party stands: numbered in a naskah, visitor or host in a meeting.</summary>
public enum PartySide
{
    First,
    Second,
    Third,
    Fourth,
    Fifth,
    Visitor,
    Host,
}

public enum CommitmentStrength
{
    Wajib,
    Akan,
    Siap,
}

public enum DateBasis
{
    NotStated,

    /// <summary>Day, month and year stand in the text.</summary>
    Stated,

    /// <summary>The year is the latest one not after "as of" in which the printed weekday fits.</summary>
    InferredFromWeekday,

    /// <summary>No year and no weekday: the latest date not after "as of".</summary>
    InferredFromAsOf,
}

public enum RecordType
{
    Agreement,
    Meeting,
}
