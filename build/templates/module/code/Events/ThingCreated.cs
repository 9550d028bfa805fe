using CrmPlatform.Sdk.Events;

namespace CrmPlatform.Template.Events;

/// <summary>The thing was created.</summary>
/// <param name="ThingId">The thing.</param>
/// <param name="Name">What it is called.</param>
[Event("template.thing-created", 1, Title = "Thing {Name} created")]
public sealed record ThingCreated([property: Aggregate] Guid ThingId, string Name);
