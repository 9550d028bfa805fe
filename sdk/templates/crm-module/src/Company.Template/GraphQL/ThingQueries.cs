using CrmPlatform.Sdk.GraphQL;
using Company.Template.Database;
using Company.Template.Domain;

namespace Company.Template.GraphQL;

/// <summary>Questions about things.</summary>
[QueryType]
[Authorize(TemplatePermissions.Read)]
public static class ThingQueries
{
    /// <summary>All things.</summary>
    [UsePaging]
    [UseFiltering]
    [UseSorting]
    public static IQueryable<Thing> GetThings(TemplateDbContext db) => db.Things;

    /// <summary>One thing.</summary>
    /// <param name="id">The thing.</param>
    [UseFirstOrDefault]
    public static IQueryable<Thing> GetThing([ID("Thing")] Guid id, TemplateDbContext db) => db.Things.Where(t => t.Id == id);
}
