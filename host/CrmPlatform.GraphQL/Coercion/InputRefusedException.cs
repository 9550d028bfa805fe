namespace CrmPlatform.GraphQL.Coercion;

/// <summary>A value of an argument is of its GraphQL type, and yet is not what the resolver takes, such as the id of nothing.</summary>
/// <param name="error">What the client is told.</param>
/// <param name="member">The argument, or the way to the input field below it: <c>lines[0].productId</c>.</param>
/// <param name="reason">Why it is refused and what would be right.</param>
internal sealed class InputRefusedException(GraphQLError error, string member, string reason) : GraphQLException(error)
{
    /// <summary>The argument, or the way to the input field below it.</summary>
    public string Member { get; } = member;

    /// <summary>Why it is refused and what would be right.</summary>
    public string Reason { get; } = reason;
}
