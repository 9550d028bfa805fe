namespace CrmPlatform.Sdk.GraphQL;

/// <summary>The C# interface is a GraphQL union of the object types whose C# types implement it.</summary>
[AttributeUsage(AttributeTargets.Interface)]
public sealed class UnionTypeAttribute : Attribute;
