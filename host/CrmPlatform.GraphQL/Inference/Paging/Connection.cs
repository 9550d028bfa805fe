namespace CrmPlatform.GraphQL.Inference.Paging;

/// <summary>A page of rows. spec: Relay Cursor Connections</summary>
internal sealed class Connection(IReadOnlyList<object> rows, Func<object, string> cursorOf, bool hasNext, bool hasPrevious, int? totalCount)
{
    public IReadOnlyList<object> Nodes { get; } = rows;

    public IReadOnlyList<Edge> Edges => [.. Nodes.Select(row => new Edge(row, cursorOf))];

    public PageInfo PageInfo => new(this);

    public int? TotalCount { get; } = totalCount;

    public bool HasNextPage { get; } = hasNext;

    public bool HasPreviousPage { get; } = hasPrevious;

    public string? StartCursor => Nodes.Count == 0 ? null : cursorOf(Nodes[0]);

    public string? EndCursor => Nodes.Count == 0 ? null : cursorOf(Nodes[^1]);
}
