using CrmPlatform.GraphQL.Language;
using CrmPlatform.GraphQL.Planning;

namespace CrmPlatform.GraphQL.Execution;

/// <summary>Makes the errors of an answer: what is meant for the client is told, anything else is masked and logged.</summary>
internal static class FieldErrors
{
    private const string MaskedMessage = "Unexpected Execution Error";

    /// <summary>The errors that a missing value is told with.</summary>
    public static IReadOnlyList<GraphQLError> Of(FieldFault fault, FieldPlan field, IReadOnlyList<object> path, ExecutorOptions options) => fault.Exception switch
    {
        null => [Located(ExecutionErrors.NullForNonNull(field), field, path)],
        GraphQLException { Errors.Count: > 0 } told => [.. told.Errors.Select(error => Located(error, field, path))],
        var unexpected => [Masked(unexpected, field.Locations, path, options)],
    };

    /// <summary>The errors of a subscription that has no events to give; they refuse the request, so they have no path.</summary>
    public static IReadOnlyList<GraphQLError> OfRoot(Exception exception, FieldPlan field, ExecutorOptions options)
        => exception is GraphQLException { Errors.Count: > 0 } told
            ? [.. told.Errors.Select(error => Located(error, field, null))]
            : [Masked(exception, field.Locations, null, options)];

    /// <summary>The error of an operation that broke down as a whole.</summary>
    public static GraphQLError Masked(Exception exception, ExecutorOptions options) => Masked(exception, [], null, options);

    private static GraphQLError Masked(Exception exception, IReadOnlyList<SourceLocation> locations, IReadOnlyList<object>? path, ExecutorOptions options)
    {
        var explained = options.Explain?.Invoke(exception);
        var error = new GraphQLError(explained?.Message ?? (options.TellExceptions ? exception.Message : MaskedMessage))
        {
            Code = explained?.Code ?? ExecutionErrors.Unexpected,
            Locations = locations,
            Path = path,
            Extensions = explained?.Extensions ?? new Dictionary<string, object?>(),
            Exception = exception,
        };
        options.OnUnexpectedError?.Invoke(error);
        return error;
    }

    private static GraphQLError Located(GraphQLError error, FieldPlan field, IReadOnlyList<object>? path) => new(error.Message)
    {
        Code = error.Code,
        Locations = error.Locations.Count > 0 ? error.Locations : field.Locations,
        Path = path,
        Extensions = error.Extensions,
        Exception = error.Exception,
    };
}
