using CrmPlatform.Customers.Database;
using CrmPlatform.Customers.Domain;
using CrmPlatform.Customers.Domain.Classification;
using CrmPlatform.Sdk.GraphQL;

namespace CrmPlatform.Customers.GraphQL;

/// <summary>What a customer's class leads to.</summary>
[ObjectType<CustomerClassification>(Ignore = [nameof(CustomerClassification.RuleId)])]
[Authorize(CustomersPermissions.Read)]
public static class CustomerClassificationType
{
    /// <summary>The classes of the customers with the given ids.</summary>
    [NodeResolver]
    public static IQueryable<CustomerClassification> GetClassifications(CustomersDbContext db) => db.Classifications;

    /// <summary>The rule that gave it.</summary>
    [BatchBy(nameof(ClassificationRule.Id), ParentKey = nameof(CustomerClassification.RuleId)), UseFirstOrDefault]
    public static IQueryable<ClassificationRule> GetRule(CustomersDbContext db) => db.ClassificationRules;
}
