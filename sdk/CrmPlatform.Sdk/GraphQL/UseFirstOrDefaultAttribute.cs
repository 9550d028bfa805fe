namespace CrmPlatform.Sdk.GraphQL;

/// <summary>The field is the first row of the query, or null.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class UseFirstOrDefaultAttribute : Attribute;
