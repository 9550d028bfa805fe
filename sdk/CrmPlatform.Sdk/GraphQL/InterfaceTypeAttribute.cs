namespace CrmPlatform.Sdk.GraphQL;

/// <summary>The C# interface is a GraphQL interface; C# types that implement it implement it in GraphQL.</summary>
[AttributeUsage(AttributeTargets.Interface)]
public sealed class InterfaceTypeAttribute : Attribute;
