using CrmPlatform.Sdk;

namespace CrmPlatform.Delivery.Domain.Rules;

/// <summary>A delivery goes to the project's customer, or names one when the project has none.</summary>
internal sealed record DeliveryMustHaveCustomer(string Number, Guid? OfProject, Guid? Named) : IRule
{
    public string Code => DeliveryErrors.CustomerDiffers;

    public string Message => OfProject is null
        ? $"The project '{Number}' has no customer. Say to whom the delivery goes."
        : $"The project '{Number}' is for another customer. Leave the customer out, or choose another project.";

    public bool IsBroken => OfProject is null ? Named is null : Named is not null && Named != OfProject;
}
