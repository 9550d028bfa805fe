using CrmPlatform.Sdk.GraphQL;

namespace CrmPlatform.Conformance.Annotated;

[GraphQLName("PostOrder")]
internal sealed record PostOrder(PostField By = PostField.Title, bool Desc = false)
{
    public IEnumerable<Post> Sort(IEnumerable<Post> posts)
    {
        var sorted = By == PostField.Id ? posts.OrderBy(p => int.Parse(p.Id.AsSpan(1), null)) : posts.OrderBy(p => p.Title, StringComparer.Ordinal);
        return Desc ? sorted.Reverse() : sorted;
    }
}
