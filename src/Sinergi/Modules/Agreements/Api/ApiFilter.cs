using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Agreements.Data;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Api;

namespace Sinergi.Modules.Agreements.Api;

/// <summary>The filter of the list, asked for by the same words as on its page.</summary>
internal static class ApiFilter
{
    public static AgreementFilter Of(ApiQuery query) =>
        new()
        {
            Words = query.Text("words"),
            Kinds = query.Several<AgreementKind>("kinds"),
            Validity = query.One<ValidityChoice>("validity"),
            On = query.Day("on"),
            Partner = query.One<PartnerKind>("partner"),
            Side = query.One<PartnerSide>("side"),
            Year = query.Number("year", 1, 9998),
            SignedFrom = query.Day("signedFrom"),
            SignedUntil = query.Day("signedUntil"),
            EndsUntil = query.Day("endsUntil"),
            Idle = query.Flag("idle"),
            Theme = query.Text("theme"),
            Gaps = query.Several<SourceGap>("gaps"),
            Unit = query.Id("unit"),
        };
}
