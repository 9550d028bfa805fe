using CrmPlatform.Sdk.Events;

namespace Nightly.Events;

/// <summary>A day was closed.</summary>
/// <param name="Title">The day, as the tenant calls it.</param>
[Event("nightly.day-closed", 1, Title = "{Title} closed")]
public sealed record DayClosed(string Title);
