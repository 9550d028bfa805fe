using CrmPlatform.GraphQL.Resolvers;

namespace CrmPlatform.GraphQL.Inference.Fields;

/// <summary>Calls a method for each parent in turn.</summary>
internal sealed class MethodResolver(Invocation invoke, Func<object?, object?>? convert) : BatchResolver
{
    /// <summary>Whether the method's values may have to be waited for.</summary>
    public bool IsAwaited { get; init; }

    public override ValueTask ResolveAsync(FieldBatch batch)
    {
        for (var i = 0; i < batch.Parents.Count; i++)
        {
            var task = Invoke(batch, i);
            if (!task.IsCompletedSuccessfully)
            {
                return FinishAsync(batch, i, task);
            }

            Set(batch, i, task.Result);
        }

        return default;
    }

    private async ValueTask FinishAsync(FieldBatch batch, int parent, ValueTask<object?> task)
    {
        while (true)
        {
            try
            {
                Set(batch, parent, await task);
            }
            catch (Exception exception) when (!batch.Cancellation.IsCancellationRequested)
            {
                batch.SetError(parent, UserErrors.ForClient(exception));
            }

            if (++parent == batch.Parents.Count)
            {
                return;
            }

            task = Invoke(batch, parent);
        }
    }

    private ValueTask<object?> Invoke(FieldBatch batch, int parent)
    {
        try
        {
            return invoke(batch.Parents[parent], batch, batch.Arguments);
        }
        catch (Exception exception)
        {
            return ValueTask.FromException<object?>(exception);
        }
    }

    private void Set(FieldBatch batch, int parent, object? value) =>
        batch.SetResult(parent, value is null || convert is null ? value : convert(value));
}
