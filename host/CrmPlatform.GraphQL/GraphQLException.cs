namespace CrmPlatform.GraphQL;

/// <summary>Errors that a client may read.</summary>
/// <param name="errors">The errors.</param>
public class GraphQLException(IReadOnlyList<GraphQLError> errors) : Exception(errors.Count > 0 ? errors[0].Message : null)
{
    /// <summary>Creates the exception of one error.</summary>
    public GraphQLException(GraphQLError error)
        : this([error])
    {
    }

    /// <summary>The errors.</summary>
    public IReadOnlyList<GraphQLError> Errors { get; } = errors;
}
