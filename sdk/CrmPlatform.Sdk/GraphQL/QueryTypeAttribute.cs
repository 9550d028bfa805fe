namespace CrmPlatform.Sdk.GraphQL;

/// <summary>The public static methods and properties of the class are fields of the query type.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class QueryTypeAttribute : Attribute;
