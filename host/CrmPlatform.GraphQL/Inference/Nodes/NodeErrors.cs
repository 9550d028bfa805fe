namespace CrmPlatform.GraphQL.Inference.Nodes;

/// <summary>What clients are told about nodes.</summary>
internal static class NodeErrors
{
    public static GraphQLException NotAnId(string id) => Error("ID_INVALID", $"'{Shorten(id)}' is no id. Give an id as an 'id' field returned it.");

    public static GraphQLException NotANode(string type) => Error("ID_INVALID", $"The id is of type '{Shorten(type)}', whose objects cannot be loaded by id here.");

    public static GraphQLException TooMany(int given, int max) => Error("TOO_MANY_IDS", $"'nodes' was asked for {given} ids; it takes at most {max} at once.");

    public static GraphQLException Missing(string type) => Error("NOT_FOUND", $"The '{type}' that is referred to does not exist any more.");

    private static GraphQLException Error(string code, string message) => new(new GraphQLError(message) { Code = code });

    private static string Shorten(string text) => text.Length <= 80 ? text : $"{text[..80]}…";
}
