using CrmPlatform.Conformance.Resolving;
using CrmPlatform.GraphQL.TypeSystem;

namespace CrmPlatform.Conformance.Reference;

/// <summary>The resolvers of <c>Post</c> and <c>Comment</c> that are more than a property.</summary>
internal static class ContentFields
{
    public static Dictionary<string, FieldResolver> All { get; } = new()
    {
        ["Post.author"] = new EachParent<Post>((p, _) => ReferenceData.Find(p.AuthorId)),
        ["Post.comments"] = new EachParent<Post>((p, a) => CommentsOn(p, a["first"])),
        ["Post.grid"] = new EachParent<Post>((p, _) => new object?[] { new[] { p.Id, null }, null, Array.Empty<string>() }),
        ["Post.holes"] = new EachParent<Post>((_, _) => new object[] { 1, new InvalidOperationException("hole"), 3 }),
        ["Post.holesNonNull"] = new EachParent<Post>((_, _) => new object[] { 1, new InvalidOperationException("hole"), 3 }),
        ["Comment.author"] = new EachParent<Comment>((c, _) => ReferenceData.Find(c.AuthorId)),
        ["Comment.on"] = new EachParent<Comment>((c, _) => ReferenceData.Find(c.OnId)),
    };

    private static List<Comment>? CommentsOn(Post post, object? first)
    {
        var comments = ReferenceData.Comments.Where(c => c.OnId == post.Id).ToList();
        return comments.Count > 0 ? PostQuery.Take(comments, first, null) : null;
    }
}
