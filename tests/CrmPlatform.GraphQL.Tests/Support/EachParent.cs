using CrmPlatform.GraphQL.Resolvers;

namespace CrmPlatform.GraphQL.Tests.Support;

/// <summary>Answers every parent with a function, and remembers the batches.</summary>
internal sealed class EachParent(Func<object, IReadOnlyDictionary<string, object?>, object?> resolve) : BatchResolver
{
    public EachParent(Func<object, object?> resolve)
        : this((parent, _) => resolve(parent))
    {
    }

    /// <summary>How many parents each batch had.</summary>
    public List<int> Batches { get; } = [];

    /// <summary>The arguments of the batches.</summary>
    public List<IReadOnlyDictionary<string, object?>> Arguments { get; } = [];

    public override ValueTask ResolveAsync(FieldBatch batch)
    {
        Batches.Add(batch.Parents.Count);
        Arguments.Add(batch.Arguments);
        for (var i = 0; i < batch.Parents.Count; i++)
        {
            try
            {
                batch.SetResult(i, resolve(batch.Parents[i], batch.Arguments));
            }
            catch (Exception exception)
            {
                batch.SetError(i, exception);
            }
        }

        return ValueTask.CompletedTask;
    }
}
