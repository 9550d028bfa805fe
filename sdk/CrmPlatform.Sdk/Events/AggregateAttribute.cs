namespace CrmPlatform.Sdk.Events;

/// <summary>Marks the id by which events are kept in order: those of one aggregate are handled one after another.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class AggregateAttribute : Attribute;
