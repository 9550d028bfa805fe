using CrmPlatform.GraphQL.Language;
using CrmPlatform.GraphQL.TypeSystem;

namespace CrmPlatform.GraphQL.Planning;

/// <summary>How an operation is run, with all @skip and @include decided.</summary>
internal sealed class OperationPlan(PlanSource source, OperationNode operation, ObjectType rootType)
{
    private int _sizeHint = 512;

    public OperationKind Kind { get; } = operation.Kind;

    public OperationNode Operation { get; } = operation;

    public Schema Schema { get; } = source.Schema;

    public ObjectPlan Root { get; } = new SelectionPlan(source, rootType, [operation.SelectionSet]).Of(rootType);

    /// <summary>The text that the plan was made of, for errors.</summary>
    public Source Text { get; } = source.Text;

    /// <summary>How many bytes an answer takes, by the latest ones.</summary>
    public int SizeHint => Volatile.Read(ref _sizeHint);

    /// <summary>Notes the size of an answer, so that the next one needs no larger buffer.</summary>
    public void NoteSize(int bytes)
    {
        // The hint follows a growing answer at once and a shrinking one slowly.
        var next = bytes > _sizeHint ? bytes + (bytes / 8) : _sizeHint - ((_sizeHint - bytes) / 64);
        Volatile.Write(ref _sizeHint, next);
    }
}
