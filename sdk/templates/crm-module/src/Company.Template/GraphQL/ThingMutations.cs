using Company.Template.Database;
using Company.Template.Domain;
using Company.Template.Events;
using CrmPlatform.Sdk.GraphQL;

namespace Company.Template.GraphQL;

/// <summary>Creates and changes things.</summary>
[MutationType]
[Authorize(TemplatePermissions.Write)]
public static class ThingMutations
{
    /// <summary>Creates one thing.</summary>
    /// <param name="customerId">Whose it is.</param>
    /// <param name="name">What it is called.</param>
    public static Thing CreateThing([ID("Customer")] Guid customerId, string name, TemplateDbContext db)
    {
        var thing = new Thing(customerId, name);
        db.Things.Add(thing);
        db.Publish(new ThingCreated(thing.Id, thing.CustomerId, thing.Name));
        return thing;
    }
}
