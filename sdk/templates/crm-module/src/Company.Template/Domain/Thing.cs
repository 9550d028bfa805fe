using Company.Template.Domain.Rules;
using CrmPlatform.Sdk;

namespace Company.Template.Domain;

/// <summary>The thing of a customer: say in a sentence what it is.</summary>
public sealed class Thing : Entity
{
    /// <summary>Creates the thing.</summary>
    /// <param name="customerId">Whose it is.</param>
    /// <param name="name">What it is called.</param>
    public Thing(Guid customerId, string name)
    {
        CrmPlatform.Sdk.Rules.Check(new ThingMustHaveName(name));
        CustomerId = customerId;
        Name = name.Trim();
    }

    private Thing()
    {
    }

    /// <summary>Whose it is.</summary>
    public Guid CustomerId { get; private set; }

    /// <summary>What it is called.</summary>
    public string Name { get; private set; } = "";
}
