namespace CrmPlatform.Sdk.GraphQL;

/// <summary>The list has an argument <c>where</c> over the fields of its type.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class UseFilteringAttribute : Attribute;
