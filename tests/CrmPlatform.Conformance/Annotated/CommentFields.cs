using CrmPlatform.Sdk.GraphQL;

namespace CrmPlatform.Conformance.Annotated;

[ObjectType<Comment>]
internal static class CommentFields
{
    public static User? Author([Parent] Comment comment) => (User?)Library.Find(comment.AuthorId);

    public static Post On([Parent] Comment comment) => (Post)Library.Find(comment.OnId)!;
}
