using Sinergi.Modules.Institutions.Domain;
using Sinergi.Platform.Access.Directory;

namespace Sinergi.Tests.Unit.Institutions;

public sealed class RuleTests
{
    [Theory]
    // central, inside, at partner, for partners, grantable
    [InlineData(false, true, false, false, true, null)]
    [InlineData(false, false, false, false, true, GrantRefusal.OutsideSubtree)]
    [InlineData(false, true, false, true, true, GrantRefusal.WrongSide)]
    [InlineData(false, true, true, false, true, GrantRefusal.WrongSide)]
    [InlineData(false, true, false, false, false, GrantRefusal.CentralOfficeOnly)]
    [InlineData(true, true, false, false, false, null)]
    [InlineData(true, false, true, true, true, null)]
    [InlineData(true, false, false, false, true, GrantRefusal.OutsideSubtree)]
    [InlineData(false, false, true, true, true, GrantRefusal.OutsideSubtree)]
    public void Refuses_Grant_FollowsTheRule(
        bool central,
        bool inside,
        bool atPartner,
        bool forPartners,
        bool grantable,
        GrantRefusal? expected
    ) => Assert.Equal(expected, GrantRules.Refuses(new RoleGrant(central, inside, atPartner, forPartners, grantable)));

    [Theory]
    [InlineData(InstitutionKind.CentralOffice, null, true)]
    [InlineData(InstitutionKind.Kanwil, InstitutionKind.CentralOffice, true)]
    [InlineData(InstitutionKind.Kanwil, null, false)]
    [InlineData(InstitutionKind.Upt, InstitutionKind.Kanwil, true)]
    [InlineData(InstitutionKind.Upt, InstitutionKind.Upt, false)]
    [InlineData(InstitutionKind.Upt, InstitutionKind.Partner, false)]
    [InlineData(InstitutionKind.Partner, null, true)]
    [InlineData(InstitutionKind.Partner, InstitutionKind.Partner, false)]
    [InlineData(InstitutionKind.PartnerBranch, InstitutionKind.Partner, true)]
    [InlineData(InstitutionKind.PartnerBranch, InstitutionKind.Kanwil, false)]
    public void MayStandBelow_KindAndParent_FollowsTheTree(InstitutionKind kind, InstitutionKind? parent, bool expected) =>
        Assert.Equal(expected, TreeRules.MayStandBelow(kind, parent));
}
