using CrmPlatform.Sdk.GraphQL;

namespace CrmPlatform.Conformance.Annotated;

[ObjectType<Post>]
internal static class PostFields
{
    public static User Author([Parent] Post post) => (User)Library.Find(post.AuthorId)!;

    public static IReadOnlyList<Comment>? Comments([Parent] Post post, int? first)
    {
        var comments = Library.Comments.Where(c => c.OnId == post.Id).ToList();
        return comments.Count == 0 ? null : [.. comments.AtMost(first)];
    }

    [GraphQLDescription("Contains null rows and null cells.")]
    public static IReadOnlyList<IReadOnlyList<string?>?>? Grid([Parent] Post post) => [[post.Id, null], null, []];

    [GraphQLDescription("The middle item fails.")]
    [GraphQLType("[Int]")]
    public static IReadOnlyList<object> Holes() => [1, new InvalidOperationException("hole"), 3];

    [GraphQLDescription("The middle item fails and items are non-null, so the list is null.")]
    [GraphQLType("[Int!]")]
    public static IReadOnlyList<object> HolesNonNull() => [1, new InvalidOperationException("hole"), 3];
}
