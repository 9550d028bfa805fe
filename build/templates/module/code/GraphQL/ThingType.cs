using CrmPlatform.Sdk.GraphQL;
using CrmPlatform.Template.Database;
using CrmPlatform.Template.Domain;

namespace CrmPlatform.Template.GraphQL;

/// <summary>The fields of things that are not their own columns.</summary>
[ObjectType<Thing>]
public static class ThingType
{
    /// <summary>Loads things by id.</summary>
    [NodeResolver]
    public static IQueryable<Thing> GetById(TemplateDbContext db) => db.Things;
}
