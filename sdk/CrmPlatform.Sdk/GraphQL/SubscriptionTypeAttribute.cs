namespace CrmPlatform.Sdk.GraphQL;

/// <summary>The public static methods of the class are fields of the subscription type.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class SubscriptionTypeAttribute : Attribute;
