using CrmPlatform.GraphQL.Resolvers;

namespace CrmPlatform.Conformance.Resolving;

/// <summary>Asks a function for every parent.</summary>
internal sealed class EachParent<T>(Func<T, Arguments, object?> resolve) : BatchResolver
{
    public override ValueTask ResolveAsync(FieldBatch batch)
    {
        var arguments = new Arguments(batch);
        for (var i = 0; i < batch.Parents.Count; i++)
        {
            try
            {
                batch.SetResult(i, resolve((T)batch.Parents[i], arguments));
            }
            catch (Exception exception)
            {
                batch.SetError(i, exception);
            }
        }

        return ValueTask.CompletedTask;
    }
}
