using CrmPlatform.Sdk;
using CrmPlatform.Sdk.Privacy;

namespace CrmPlatform.Customers.Domain.Classification;

/// <summary>The class and priority of a customer, by the standard that counts. It has the customer's id.</summary>
public sealed class CustomerClassification : Entity
{
    /// <summary>Classifies a customer.</summary>
    /// <param name="customerId">The customer.</param>
    /// <param name="rule">The rule that holds for it.</param>
    public CustomerClassification(Guid customerId, ClassificationRule rule)
    {
        Id = customerId;
        Follow(rule);
    }

    private CustomerClassification()
    {
    }

    /// <summary>The rule that gave it.</summary>
    public Guid RuleId { get; private set; }

    /// <summary>The class, such as A.</summary>
    [Personal(PersonalCategory.Behaviour)]
    public string Class { get; private set; } = "";

    /// <summary>The priority: 1 is served first.</summary>
    public int Priority { get; private set; }

    /// <summary>Classifies the customer by another rule.</summary>
    public void Follow(ClassificationRule rule) => (RuleId, Class, Priority) = (rule.Id, rule.Class, rule.Priority);
}
