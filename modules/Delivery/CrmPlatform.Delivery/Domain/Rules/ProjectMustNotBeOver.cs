using CrmPlatform.Delivery.Domain.Projects;
using CrmPlatform.Sdk;

namespace CrmPlatform.Delivery.Domain.Rules;

/// <summary>A project that is delivered, closed or cancelled is not changed.</summary>
internal sealed record ProjectMustNotBeOver(ProjectStatus Status, string Number) : IRule
{
    public string Code => DeliveryErrors.PlanFixed;

    public string Message =>
        $"The project '{Number}' is {StateMachine<ProjectStatus>.Name(Status)} and is not changed any more. Draft another project.";

    public bool IsBroken =>
        Status is ProjectStatus.Delivered or ProjectStatus.Evaluated or ProjectStatus.Closed or ProjectStatus.Cancelled;
}
