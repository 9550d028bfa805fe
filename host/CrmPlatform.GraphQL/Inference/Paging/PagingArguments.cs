using CrmPlatform.GraphQL.TypeSystem;

namespace CrmPlatform.GraphQL.Inference.Paging;

/// <summary>The arguments of connections.</summary>
internal static class PagingArguments
{
    public static IEnumerable<InputValueDefinition> Of(PagingLimits limits) =>
    [
        new("first", Scalars.Int) { Description = $"How many rows from the start, at most {limits.Max}. Default: {limits.Default}." },
        new("after", Scalars.String) { Description = "Only rows after this cursor." },
        new("last", Scalars.Int) { Description = $"How many rows from the end, at most {limits.Max}." },
        new("before", Scalars.String) { Description = "Only rows before this cursor." },
    ];
}
