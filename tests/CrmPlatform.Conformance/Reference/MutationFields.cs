using CrmPlatform.Conformance.Resolving;
using CrmPlatform.GraphQL.TypeSystem;

namespace CrmPlatform.Conformance.Reference;

/// <summary>The resolvers of <c>Mutation</c>.</summary>
internal static class MutationFields
{
    public static Dictionary<string, FieldResolver> All { get; } = new()
    {
        ["Mutation.add"] = new EachParent<object>((_, a) => Add(a)),
        ["Mutation.addSlow"] = new EachParentAsync<object>(async (_, a) =>
        {
            await Task.Delay((int)Math.Min(20, Math.Max(0, 6L - a.Get<int>("by"))));
            return Add(a);
        }),
        ["Mutation.fail"] = new EachParent<object>((_, _) => throw new InvalidOperationException("fail")),
        ["Mutation.failNonNull"] = new EachParent<object>((_, _) => throw new InvalidOperationException("failNonNull")),
    };

    // A sum beyond 32 bits is an error of the Int scalar, so it must not wrap around here.
    private static object Add(Arguments arguments)
    {
        var counter = arguments.Services.GetRequiredService<RequestCounter>();
        counter.Value += arguments.Get<int>("by");
        return counter.Value is >= int.MinValue and <= int.MaxValue ? (int)counter.Value : counter.Value;
    }
}
