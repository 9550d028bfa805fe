namespace CrmPlatform.Sdk.GraphQL;

/// <summary>The field is free of the rules that <see cref="AuthorizeAttribute"/> gives its type or class: every caller of the tenant may ask it.</summary>
/// <remarks>A type with such a field can be reached by everybody; its other fields keep their rules.</remarks>
/// <param name="reason">Why, in a sentence for whoever reviews the module.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Method)]
public sealed class AllowAnonymousAttribute(string reason) : GraphQLDirectiveAttribute($"@allowAnonymous(reason: {Quote(reason)})")
{
    /// <summary>Why.</summary>
    public string Reason { get; } = reason;
}
