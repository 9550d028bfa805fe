namespace CrmPlatform.Sdk.GraphQL;

/// <summary>The list has an argument <c>order</c> over the fields of its type.</summary>
/// <remarks>
/// Rows without a value come first when ascending, on every database. Enumerations are sorted as they are declared. Without the
/// argument, the order that the method gives its query stands.
/// </remarks>
[AttributeUsage(AttributeTargets.Method)]
public sealed class UseSortingAttribute : Attribute;
