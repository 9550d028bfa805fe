namespace CrmPlatform.GraphQL.Inference.Filtering;

/// <summary>What clients are told about filters.</summary>
internal static class FilterErrors
{
    public static GraphQLException Null(string operation) => new(new GraphQLError(
        $"The filter '{operation}' has no value. Give one; to find rows without a value use 'eq: null'.") { Code = "FILTER_INVALID" });

    public static GraphQLException Value(string why) => new(new GraphQLError(why) { Code = "FILTER_INVALID" });

    public static GraphQLException TooMany(int max) => new(new GraphQLError(
        $"The filter has more than {max} conditions. Ask for less at once.") { Code = "FILTER_INVALID" });
}
