using CrmPlatform.Sdk.GraphQL;

namespace CrmPlatform.Conformance.Annotated;

[GraphQLName("PostFilter")]
internal sealed record PostFilter(
    string? TitleContains,
    Status? Status,
    IReadOnlyList<Status>? StatusIn,
    [property: GraphQLDefaultValue("0")] int? MinComments,
    IReadOnlyList<PostFilter>? And,
    IReadOnlyList<PostFilter>? Or,
    [property: GraphQLDeprecated("Has no effect.")] bool? Legacy)
{
    public bool Matches(Post post) =>
        (TitleContains is null || post.Title.Contains(TitleContains, StringComparison.Ordinal))
        && (Status is null || post.Status == Status)
        && (StatusIn is null || StatusIn.Contains(post.Status))
        && (MinComments is null || Library.Comments.Count(c => c.OnId == post.Id) >= MinComments)
        && (And is null || And.All(f => f.Matches(post)))
        && (Or is null or [] || Or.Any(f => f.Matches(post)));
}
