using CrmPlatform.GraphQL.Planning;
using CrmPlatform.GraphQL.Resolvers;
using CrmPlatform.GraphQL.TypeSystem;

namespace CrmPlatform.GraphQL.Execution;

/// <summary>One field of all objects of a group, as its resolver sees it.</summary>
internal sealed class ColumnBatch(RunContext context, ObjectGroup group, FieldPlan plan, IReadOnlyDictionary<string, object?> arguments) : FieldBatch
{
    private static readonly object Open = new();

    private readonly object?[] _results = Unresolved(group.Count);
    private IReadOnlyList<object>? _parents;
    private IReadOnlyDictionary<string, object?>? _arguments;

    /// <inheritdoc/>
    public override FieldDefinition Field => plan.Field;

    /// <inheritdoc/>
    public override string ResponseKey => plan.ResponseKey;

    /// <inheritdoc/>
    public override IReadOnlyList<object> Parents => _parents ??= group.ObjectList;

    /// <inheritdoc/>
    public override IReadOnlyDictionary<string, object?> Arguments => _arguments ??= plan.Arguments.Convert(arguments);

    /// <inheritdoc/>
    public override FieldSelection Selection => plan.Selection;

    /// <inheritdoc/>
    public override IServiceProvider Services => context.Services;

    /// <inheritdoc/>
    public override CancellationToken Cancellation => context.Cancellation;

    /// <inheritdoc/>
    public override bool HasFailed => Array.Exists(_results, static r => r is Exception and not GraphQLException);

    /// <inheritdoc/>
    public override void SetResult(int parent, object? value) => _results[parent] = value;

    /// <inheritdoc/>
    public override void SetError(int parent, Exception exception) => _results[parent] = exception;

    /// <summary>The value or exception for a parent.</summary>
    public object? ResultOf(int parent)
    {
        var result = _results[parent];
        return ReferenceEquals(result, Open) ? ExecutionErrors.NotResolved(plan) : result;
    }

    /// <summary>Gives the error to every parent that has no result yet.</summary>
    public void Fail(Exception exception)
    {
        for (var parent = 0; parent < _results.Length; parent++)
        {
            if (ReferenceEquals(_results[parent], Open))
            {
                _results[parent] = exception;
            }
        }
    }

    private static object?[] Unresolved(int count)
    {
        var results = new object?[count];
        Array.Fill(results, Open);
        return results;
    }
}
