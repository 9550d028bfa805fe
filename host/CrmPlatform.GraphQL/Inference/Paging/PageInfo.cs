namespace CrmPlatform.GraphQL.Inference.Paging;

/// <summary>Where a page stands among the others.</summary>
internal sealed class PageInfo(Connection connection)
{
    public Connection Connection { get; } = connection;
}
