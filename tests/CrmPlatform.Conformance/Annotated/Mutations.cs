using CrmPlatform.Conformance.Reference;
using CrmPlatform.Sdk.GraphQL;

namespace CrmPlatform.Conformance.Annotated;

[MutationType]
internal static class Mutations
{
    [GraphQLDescription("Adds to a per-request counter; serial execution makes the answers deterministic.")]
    [UseMutationConvention(Disable = true)]
    [GraphQLType("Int!")]
    public static long Add([Service] RequestCounter counter, int by = 1) => counter.Value += by;

    [GraphQLDescription("Like add, but answers later when by is small, to catch parallel execution of mutations.")]
    [UseMutationConvention(Disable = true)]
    [GraphQLType("Int!")]
    public static async Task<long> AddSlow([Service] RequestCounter counter, CancellationToken cancellation, int by = 1)
    {
        await Task.Delay((int)Math.Min(20, Math.Max(0, 6L - by)), cancellation);
        return counter.Value += by;
    }

    [UseMutationConvention(Disable = true)]
    public static int? Fail() => throw new InvalidOperationException("fail");

    [UseMutationConvention(Disable = true)]
    public static int FailNonNull() => throw new InvalidOperationException("failNonNull");
}
