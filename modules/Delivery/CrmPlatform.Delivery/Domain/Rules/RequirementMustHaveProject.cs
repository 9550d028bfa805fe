using CrmPlatform.Delivery.Domain.Requirements;
using CrmPlatform.Sdk;

namespace CrmPlatform.Delivery.Domain.Rules;

/// <summary>A requirement is planned into a project, never without one.</summary>
internal sealed record RequirementMustHaveProject(RequirementStatus Status) : IRule
{
    public string Code => DeliveryErrors.ProjectMissing;

    public string Message => "A requirement becomes PLANNED by a project. Use planRequirement and name the project.";

    public bool IsBroken => Status == RequirementStatus.Planned;
}
