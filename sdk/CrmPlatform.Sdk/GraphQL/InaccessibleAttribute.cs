namespace CrmPlatform.Sdk.GraphQL;

/// <summary>A gateway does not show the type or member to clients.</summary>
[AttributeUsage(AttributeTargets.All)]
public sealed class InaccessibleAttribute() : GraphQLDirectiveAttribute("@inaccessible");
