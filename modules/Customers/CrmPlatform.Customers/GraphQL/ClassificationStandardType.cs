using CrmPlatform.Customers.Database;
using CrmPlatform.Customers.Domain;
using CrmPlatform.Customers.Domain.Classification;
using CrmPlatform.Sdk.GraphQL;

namespace CrmPlatform.Customers.GraphQL;

/// <summary>What a standard of classification leads to.</summary>
[ObjectType<ClassificationStandard>]
[Authorize(CustomersPermissions.Read)]
public static class ClassificationStandardType
{
    /// <summary>The standards with the given ids.</summary>
    [NodeResolver]
    public static IQueryable<ClassificationStandard> GetClassificationStandards(CustomersDbContext db) => db.ClassificationStandards;

    /// <summary>Its rules, the first first.</summary>
    [BatchBy(nameof(ClassificationRule.StandardId))]
    public static IQueryable<ClassificationRule> GetRules(CustomersDbContext db) => db.ClassificationRules.OrderBy(r => r.Position);
}
