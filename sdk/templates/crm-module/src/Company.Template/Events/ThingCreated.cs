using CrmPlatform.Sdk.Events;

namespace Company.Template.Events;

/// <summary>The thing was created. It stands on the timeline of its customer.</summary>
/// <param name="ThingId">The thing.</param>
/// <param name="CustomerId">Whose it is.</param>
/// <param name="Name">What it is called.</param>
[Event("template.thing-event-created", 1, Title = "Thing {Name} created")]
public sealed record ThingCreated([property: Aggregate] Guid ThingId, [property: About("Customer")] Guid CustomerId, string Name);
