using System.Text.Json;
using CrmPlatform.Customers.Database;
using CrmPlatform.Customers.Domain;
using CrmPlatform.Customers.Domain.Classification;
using CrmPlatform.Sdk.GraphQL;

namespace CrmPlatform.Customers.GraphQL;

/// <summary>What a rule of classification leads to.</summary>
[ObjectType<ClassificationRule>(Ignore = [nameof(ClassificationRule.StandardId), nameof(ClassificationRule.RuleText)])]
[Authorize(CustomersPermissions.Read)]
public static class ClassificationRuleType
{
    /// <summary>The rules with the given ids.</summary>
    [NodeResolver]
    public static IQueryable<ClassificationRule> GetClassificationRules(CustomersDbContext db) => db.ClassificationRules;

    /// <summary>For whom it holds, in the form in which it was given.</summary>
    public static JsonElement GetRule([Parent(nameof(ClassificationRule.RuleText))] ClassificationRule rule) => JsonElement.Parse(rule.RuleText);

    /// <summary>The standard.</summary>
    [BatchBy(nameof(ClassificationStandard.Id), ParentKey = nameof(ClassificationRule.StandardId)), UseFirstOrDefault]
    public static IQueryable<ClassificationStandard> GetStandard(CustomersDbContext db) => db.ClassificationStandards;
}
