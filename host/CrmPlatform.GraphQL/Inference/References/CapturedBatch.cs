using CrmPlatform.GraphQL.Resolvers;
using CrmPlatform.GraphQL.TypeSystem;

namespace CrmPlatform.GraphQL.Inference.References;

/// <summary>A batch whose results are kept, so that something can be made of them first.</summary>
internal sealed class CapturedBatch(FieldBatch batch) : FieldBatch
{
    private readonly object?[] _results = new object?[batch.Parents.Count];

    public override FieldDefinition Field => batch.Field;

    public override string ResponseKey => batch.ResponseKey;

    public override IReadOnlyList<object> Parents => batch.Parents;

    public override IReadOnlyDictionary<string, object?> Arguments => batch.Arguments;

    public override FieldSelection Selection => batch.Selection;

    public override IServiceProvider Services => batch.Services;

    public override CancellationToken Cancellation => batch.Cancellation;

    /// <summary>What was set; a parent with an error has null and is in <see cref="Failed"/>.</summary>
    public IReadOnlyList<object?> Results => _results;

    public HashSet<int> Failed { get; } = [];

    public override bool HasFailed => batch.HasFailed;

    public override void SetResult(int parent, object? value) => _results[parent] = value;

    public override void SetError(int parent, Exception exception)
    {
        Failed.Add(parent);
        batch.SetError(parent, exception);
    }
}
