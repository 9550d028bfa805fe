namespace CrmPlatform.GraphQL.Inference.Aggregation;

/// <summary>What clients are told about aggregates.</summary>
internal static class AggregateErrors
{
    private const string Invalid = "AGGREGATE_INVALID";

    public static GraphQLException MixedCurrencies(string function, string column) => Error(
        "AGGREGATE_MIXED_CURRENCIES",
        $"'{function}.{column}' has no value: the rows have several currencies, which cannot be added or compared. Group by the currency, or filter by one.");

    public static GraphQLException NotGrouped(string path) => Error(
        Invalid, $"'key.{path}' is selected, but 'by' does not group by it. Add it to 'by', or leave it out.");

    public static GraphQLException NoKeys(string field) => Error(Invalid, $"'by' of '{field}' names nothing to group by. Set a field of it, such as to true.");

    public static GraphQLException TooManyKeys(string field, int max) => Error(Invalid, $"'by' of '{field}' names more than {max} fields. Group by fewer.");

    public static GraphQLException BadCount(string field, int given, int max) => Error(
        Invalid, $"'{field}' was asked for {given} groups with 'first'. Ask for 1 to {max}.");

    public static GraphQLException TooManyGroups(string field, int max) => Error(
        "AGGREGATE_TOO_LARGE", $"'{field}' has more than {max} groups for all its parents together. Ask for fewer parents, or group by less.");

    private static GraphQLException Error(string code, string message) => new(new GraphQLError(message) { Code = code });
}
