using CrmPlatform.GraphQL.Resolvers;

namespace CrmPlatform.Conformance.Resolving;

/// <summary>Asks a function that takes its time for every parent.</summary>
internal sealed class EachParentAsync<T>(Func<T, Arguments, Task<object?>> resolve) : BatchResolver
{
    public override async ValueTask ResolveAsync(FieldBatch batch)
    {
        var arguments = new Arguments(batch);
        var values = batch.Parents.Select(parent => resolve((T)parent, arguments)).ToList();
        for (var i = 0; i < values.Count; i++)
        {
            try
            {
                batch.SetResult(i, await values[i]);
            }
            catch (Exception exception)
            {
                batch.SetError(i, exception);
            }
        }
    }
}
