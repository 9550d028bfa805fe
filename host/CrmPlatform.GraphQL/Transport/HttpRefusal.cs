namespace CrmPlatform.GraphQL.Transport;

/// <summary>A request that cannot be answered as it was sent.</summary>
internal sealed class HttpRefusal(int status, GraphQLError error) : Exception(error.Message)
{
    public int Status { get; } = status;

    public GraphQLError Error { get; } = error;

    /// <summary>The methods that are allowed; null when the method was right.</summary>
    public string? Allow { get; init; }
}
