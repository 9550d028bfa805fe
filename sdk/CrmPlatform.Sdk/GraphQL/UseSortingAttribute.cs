namespace CrmPlatform.Sdk.GraphQL;

/// <summary>The list has an argument <c>order</c> over the fields of its type.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class UseSortingAttribute : Attribute;
