namespace CrmPlatform.GraphQL.Inference.Paging;

/// <summary>A row of a page with its cursor, which is made when it is asked for.</summary>
internal sealed class Edge(object node, Func<object, string> cursorOf)
{
    public object Node { get; } = node;

    public string Cursor => cursorOf(Node);
}
