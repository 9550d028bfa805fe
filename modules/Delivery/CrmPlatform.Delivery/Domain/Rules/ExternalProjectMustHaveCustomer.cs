using CrmPlatform.Delivery.Domain.Projects;
using CrmPlatform.Sdk;

namespace CrmPlatform.Delivery.Domain.Rules;

/// <summary>A project for a customer names the customer.</summary>
internal sealed record ExternalProjectMustHaveCustomer(ProjectKind Kind, Guid? CustomerId) : IRule
{
    public string Code => DeliveryErrors.CustomerMissing;

    public string Message => "The project is EXTERNAL and has no customer. Name the customer, or make the project INTERNAL.";

    public bool IsBroken => Kind == ProjectKind.External && CustomerId is null;
}
