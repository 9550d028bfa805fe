using CrmPlatform.Sdk.Events;

namespace Greeter.Events;

/// <summary>Somebody was greeted.</summary>
/// <param name="GreetingId">The greeting.</param>
[Event("greeter.greeted", 1, Title = "Greeted")]
public sealed record Greeted([property: Aggregate] Guid GreetingId);
