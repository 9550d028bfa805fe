namespace CrmPlatform.Sdk.GraphQL;

/// <summary>The list is a Relay connection: <c>first</c>, <c>after</c>, <c>last</c>, <c>before</c>.</summary>
/// <remarks>Cursors are keyset cursors: they hold the values of the sort fields and the id, and survive nulls and ties.</remarks>
[AttributeUsage(AttributeTargets.Method)]
public sealed class UsePagingAttribute : Attribute
{
    /// <summary>Rows when neither <c>first</c> nor <c>last</c> is given. Default: 10.</summary>
    public int DefaultPageSize { get; set; } = 10;

    /// <summary>Rows that may be asked for at most. Default: 200.</summary>
    public int MaxPageSize { get; set; } = 200;

    /// <summary>Whether the connection has <c>totalCount</c>. It is counted only when selected. Default: true.</summary>
    public bool IncludeTotalCount { get; set; } = true;
}
