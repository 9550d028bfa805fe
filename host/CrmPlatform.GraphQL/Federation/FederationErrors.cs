namespace CrmPlatform.GraphQL.Federation;

/// <summary>What is said to gateways, and to authors whose types are no entities.</summary>
internal static class FederationErrors
{
    public static GraphQLException TooMany(int given, int max) =>
        Error("TOO_MANY_REPRESENTATIONS", $"'_entities' was asked for {given} entities; it takes at most {max} at once. Ask for fewer, in several requests.");

    public static GraphQLException NoRepresentation(int position) =>
        Error("REPRESENTATION_INVALID", $"Representation {position} is no object with a '__typename'. Send the type's name and the fields of one of its keys.");

    public static GraphQLException NoEntity(string type) =>
        Error("ENTITY_UNKNOWN", $"This subgraph has no entity type '{(type.Length <= 80 ? type : type[..80] + "…")}'. Compose the gateway's schema again.");

    public static (string Code, string Text) NoResolver(string type, string origin) =>
        ("GQL2301", $"Type '{type}'{origin} has a @key and nothing finds its objects by it. Add a [ReferenceResolver] method, or say that the key is not resolvable.");

    public static (string Code, string Text) NoSuchField(string directive, string place, string field, string type) =>
        ("GQL2302", $"@{directive} on '{place}' names '{field}', which '{type}' does not have. Name fields of the type.");

    public static (string Code, string Text) NoFieldSet(string directive, string place, string why) =>
        ("GQL2303", $"The fields of @{directive} on '{place}' cannot be read: {why}. Write them as in GraphQL, such as 'id' or 'site {{ id }}'.");

    public static (string Code, string Text) UnknownDirective(string directive, string place) =>
        ("GQL2304", $"Directive '@{directive}' on '{place}' is not defined. Define it with [assembly: ComposeDirective(...)], or correct the name.");

    private static GraphQLException Error(string code, string message) => new(new GraphQLError(message) { Code = code });
}
