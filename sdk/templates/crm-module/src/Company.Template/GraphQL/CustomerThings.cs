using Company.Template.Database;
using Company.Template.Domain;
using CrmPlatform.Sdk.GraphQL;

namespace Company.Template.GraphQL;

/// <summary>What this module adds to a customer.</summary>
[ExtendObjectType("Customer")]
[Authorize(TemplatePermissions.Read)]
public static class CustomerThings
{
    /// <summary>The customer's things.</summary>
    [UsePaging]
    [UseFiltering]
    [UseSorting]
    [BatchBy(nameof(Thing.CustomerId))]
    public static IQueryable<Thing> GetThings(TemplateDbContext db) => db.Things;
}
