namespace CrmPlatform.GraphQL.Inference.Entities;

/// <summary>What gateways are told about representations that cannot be read.</summary>
internal static class RepresentationErrors
{
    public static GraphQLException NoKey(string type) =>
        Error($"The representation of '{type}' has the fields of no key by which '{type}' is found here. Send the fields of one of its keys.");

    public static GraphQLException Lacks(string type, string field) =>
        Error($"The representation of '{type}' lacks '{field}', which a selected field requires. Send it with the key.");

    public static GraphQLException Wrong(string type, string field, string why) =>
        Error($"The representation of '{type}' has a field '{field}' that cannot be read: {why.TrimEnd('.')}.");

    public static GraphQLException Incomplete(string type, string field) => new(new GraphQLError(
        $"'{field}' of '{type}' belongs to another subgraph, and a selected field requires it. Ask the gateway, which brings it along.")
    {
        Code = "ENTITY_INCOMPLETE",
    });

    private static GraphQLException Error(string message) => new(new GraphQLError(message) { Code = "REPRESENTATION_INVALID" });
}
