using CrmPlatform.GraphQL.Resolvers;

namespace CrmPlatform.GraphQL.Inference.Paging;

/// <summary>Which page a client asks for.</summary>
/// <param name="Count">How many rows.</param>
/// <param name="IsBackward">Whether the page is counted from the end.</param>
/// <param name="After">Only rows after this cursor.</param>
/// <param name="Before">Only rows before this cursor.</param>
internal readonly record struct PageRequest(int Count, bool IsBackward, string? After, string? Before)
{
    /// <exception cref="GraphQLException">The arguments contradict each other or ask for too much.</exception>
    public static PageRequest Of(FieldBatch batch, PagingLimits limits)
    {
        var field = batch.Field.Name;
        var first = Value<int?>(batch, "first");
        var last = Value<int?>(batch, "last");
        var after = Value<string>(batch, "after");
        var before = Value<string>(batch, "before");
        if (first is not null && last is not null)
        {
            throw PagingErrors.BothWays(field);
        }

        if (last is null && before is not null && first is not null)
        {
            throw PagingErrors.WrongWay(field, "before", "first");
        }

        if (last is not null && after is not null)
        {
            throw PagingErrors.WrongWay(field, "after", "last");
        }

        var isBackward = last is not null || (before is not null && after is null);
        var count = first ?? last ?? limits.Default;
        var argument = last is null ? "first" : "last";
        if (count < 0)
        {
            throw PagingErrors.Negative(field, argument, count);
        }

        return count <= limits.Max ? new PageRequest(count, isBackward, after, before) : throw PagingErrors.TooMany(field, argument, count, limits.Max);
    }

    private static T? Value<T>(FieldBatch batch, string name) => batch.Arguments.TryGetValue(name, out var value) ? (T?)value : default;
}
