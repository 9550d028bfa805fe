using Company.Template.Database;
using Company.Template.Domain;
using CrmPlatform.Sdk.GraphQL;

namespace Company.Template.GraphQL;

/// <summary>The fields of things that are not their own columns.</summary>
[ObjectType<Thing>(Ignore = [nameof(Thing.CustomerId)])]
[Authorize(TemplatePermissions.Read)]
public static class ThingType
{
    /// <summary>Loads things by id.</summary>
    [NodeResolver]
    public static IQueryable<Thing> GetById(TemplateDbContext db) => db.Things;

    /// <summary>Whose it is.</summary>
    public static CustomerRef GetCustomer([Parent(nameof(Thing.CustomerId))] Thing thing) => new(thing.CustomerId);
}
