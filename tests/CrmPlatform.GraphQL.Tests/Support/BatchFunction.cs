using CrmPlatform.GraphQL.Resolvers;

namespace CrmPlatform.GraphQL.Tests.Support;

/// <summary>Hands the whole batch to a function.</summary>
internal sealed class BatchFunction(Func<FieldBatch, Task> resolve) : BatchResolver
{
    public override async ValueTask ResolveAsync(FieldBatch batch) => await resolve(batch);
}
