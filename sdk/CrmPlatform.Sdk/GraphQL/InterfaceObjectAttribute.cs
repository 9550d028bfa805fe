namespace CrmPlatform.Sdk.GraphQL;

/// <summary>The type stands for all objects of an interface that another subgraph has, and adds fields to them.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct)]
public sealed class InterfaceObjectAttribute() : GraphQLDirectiveAttribute("@interfaceObject");
