namespace CrmPlatform.Sdk.GraphQL;

/// <summary>The field is free of the rules that <see cref="AuthorizeAttribute"/> gives its type or class.</summary>
/// <remarks>A type with such a field can be reached by everybody; its other fields keep their rules.</remarks>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Method)]
public sealed class AllowAnonymousAttribute() : GraphQLDirectiveAttribute("@allowAnonymous");
