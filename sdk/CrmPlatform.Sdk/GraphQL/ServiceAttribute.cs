namespace CrmPlatform.Sdk.GraphQL;

/// <summary>The parameter is a service, though its type could be an argument.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class ServiceAttribute : Attribute;
