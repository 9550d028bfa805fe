using CrmPlatform.Sdk.GraphQL;
using CrmPlatform.Template.Database;
using CrmPlatform.Template.Domain;
using CrmPlatform.Template.Events;

namespace CrmPlatform.Template.GraphQL;

/// <summary>Creates and changes things.</summary>
[MutationType]
public static class ThingMutations
{
    /// <summary>Creates one thing.</summary>
    /// <param name="name">What it is called.</param>
    public static Thing CreateThing(string name, TemplateDbContext db)
    {
        var thing = new Thing(name);
        db.Things.Add(thing);
        db.Publish(new ThingCreated(thing.Id, thing.Name));
        return thing;
    }
}
