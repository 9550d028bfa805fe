namespace CrmPlatform.GraphQL.Transport;

/// <summary>A request that cannot be answered as it was sent.</summary>
internal sealed class HttpRefusal(int status, IReadOnlyList<GraphQLError> errors) : Exception(errors[0].Message)
{
    public HttpRefusal(int status, GraphQLError error)
        : this(status, [error])
    {
    }

    public int Status { get; } = status;

    public IReadOnlyList<GraphQLError> Errors { get; } = errors;

    /// <summary>Whether the request is JSON, but not of the shape of a request.</summary>
    public bool IsOfShape { get; init; }

    /// <summary>The methods that are allowed; null when the method was right.</summary>
    public string? Allow { get; init; }
}
