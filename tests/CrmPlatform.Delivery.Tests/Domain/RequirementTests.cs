using CrmPlatform.Delivery.Domain.Requirements;
using CrmPlatform.Delivery.Tests.Support;
using CrmPlatform.Sdk;

namespace CrmPlatform.Delivery.Tests.Domain;

public sealed class RequirementTests
{
    [Fact]
    public void PlanInto_Approved_BelongsToTheProject()
    {
        var requirement = Approved();
        var project = Some.Project();

        requirement.PlanInto(project.Id);

        Assert.Equal((RequirementStatus.Planned, project.Id), (requirement.Status, requirement.ProjectId!.Value));
    }

    [Fact]
    public void PlanInto_New_IsRefused()
    {
        var requirement = new Requirement("A shop", RequirementType.Functional, Some.CustomerId);

        Assert.Throws<InvalidTransitionException>(() => requirement.PlanInto(Guid.CreateVersion7()));

        Assert.Null(requirement.ProjectId);
    }

    [Fact]
    public void MoveTo_PlannedWithoutProject_IsRefused()
    {
        var refusal = Assert.Throws<RuleBrokenException>(() => Approved().MoveTo(RequirementStatus.Planned));

        Assert.Equal("DELIVERY_PROJECT_MISSING", refusal.Code);
    }

    [Fact]
    public void MoveTo_RejectedAfterApproval_IsRefused() =>
        Assert.Throws<InvalidTransitionException>(() => Approved().MoveTo(RequirementStatus.Rejected));

    private static Requirement Approved()
    {
        var requirement = new Requirement("A shop", RequirementType.Functional, Some.CustomerId);
        requirement.MoveTo(RequirementStatus.Analysed);
        requirement.MoveTo(RequirementStatus.Approved);
        return requirement;
    }
}
