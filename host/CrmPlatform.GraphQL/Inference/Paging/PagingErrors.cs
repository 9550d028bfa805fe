namespace CrmPlatform.GraphQL.Inference.Paging;

/// <summary>What clients are told about pages.</summary>
internal static class PagingErrors
{
    public static GraphQLException TooMany(string field, string argument, int given, int max) =>
        Error("PAGE_TOO_LARGE", $"'{field}' was asked for {given} rows with '{argument}'; a page has at most {max}. Ask for fewer and go on with 'after'.");

    public static GraphQLException Negative(string field, string argument, int given) =>
        Error("PAGE_INVALID", $"'{argument}' of '{field}' is {given}. Give zero or more.");

    public static GraphQLException BothWays(string field) =>
        Error("PAGE_INVALID", $"'{field}' has both 'first' and 'last'. Give one of them: 'first' goes forward, 'last' goes back.");

    public static GraphQLException WrongWay(string field, string cursor, string count) =>
        Error("PAGE_INVALID", $"'{field}' has '{cursor}' with '{count}'. 'after' goes with 'first', 'before' with 'last'.");

    public static GraphQLException BadCursor(string field, string argument) =>
        Error("CURSOR_INVALID", $"'{argument}' of '{field}' is no cursor. Give one that 'cursor', 'startCursor' or 'endCursor' returned.");

    public static GraphQLException OtherOrder(string field, string argument) =>
        Error("CURSOR_INVALID", $"'{argument}' of '{field}' is a cursor of another order. Start again without it when 'order' changes.");

    public static InvalidOperationException NoKey(string field, string path) =>
        new($"'{field}' is sorted by '{path}', which is no sortable column of its rows, so that pages have no cursors. Sort by columns.");

    private static GraphQLException Error(string code, string message) => new(new GraphQLError(message) { Code = code });
}
