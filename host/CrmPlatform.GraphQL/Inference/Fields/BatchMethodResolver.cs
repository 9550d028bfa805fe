using System.Collections;
using CrmPlatform.GraphQL.Resolvers;

namespace CrmPlatform.GraphQL.Inference.Fields;

/// <summary>Calls a method once for all parents.</summary>
/// <param name="invoke">Calls the method.</param>
/// <param name="keyOf">Reads the key of a parent; null when the method returns a list in the parents' order.</param>
/// <param name="find">Finds a key's value in what the method returned.</param>
/// <param name="convert">Turns a value for the answer.</param>
/// <param name="member">The method for messages.</param>
internal sealed class BatchMethodResolver(
    Invocation invoke, Func<object, object?>? keyOf, Func<object, object, object?>? find, Func<object?, object?>? convert, string member) : BatchResolver
{
    public override async ValueTask ResolveAsync(FieldBatch batch)
    {
        try
        {
            var all = await invoke(batch.Parents, batch, batch.Arguments);
            for (var i = 0; i < batch.Parents.Count; i++)
            {
                var value = keyOf is null ? At(all, i, batch.Parents.Count) : all is not null && keyOf(batch.Parents[i]) is { } key ? find!(all, key) : null;
                batch.SetResult(i, value is null || convert is null ? value : convert(value));
            }
        }
        catch (Exception exception) when (!batch.Cancellation.IsCancellationRequested)
        {
            for (var i = 0; i < batch.Parents.Count; i++)
            {
                batch.SetError(i, UserErrors.ForClient(exception));
            }
        }
    }

    private object? At(object? all, int index, int parents) => all is IList list && list.Count == parents
        ? list[index]
        : throw new InvalidOperationException($"'{member}' returned {(all as ICollection)?.Count.ToString() ?? "no"} values for {parents} parents. Return one for each, in their order.");
}
