using CrmPlatform.GraphQL.Language;
using CrmPlatform.GraphQL.Planning;

namespace CrmPlatform.GraphQL.Execution;

/// <summary>A request whose document was parsed and checked: either an operation or the reasons why there is none.</summary>
internal readonly struct PreparedRequest
{
    public PreparedRequest(PreparedDocument document, PlannedOperation operation)
    {
        Document = document;
        Operation = operation;
    }

    public PreparedRequest(IReadOnlyList<GraphQLError> errors) => Errors = errors;

    public PreparedDocument? Document { get; }

    public PlannedOperation? Operation { get; }

    public IReadOnlyList<GraphQLError>? Errors { get; }

    public OperationKind? Kind => Operation?.Operation.Kind;
}
