using CrmPlatform.Sdk.GraphQL;

namespace CrmPlatform.Conformance.Annotated;

[ObjectType<User>]
internal static class UserFields
{
    public static User? Manager([Parent] User user) => (User?)Library.Find(user.ManagerId);

    public static IEnumerable<User> Reports([Parent] User user, int? first = 10, int skip = 0) =>
        Library.Users.Where(u => u.ManagerId == user.Id).Skip(skip).AtMost(first);

    public static IEnumerable<Post> Posts([Parent] User user, PostFilter? filter, [GraphQLDefaultValue("{ by: ID }")] PostOrder? order)
    {
        var posts = Library.Posts.Where(p => p.AuthorId == user.Id && filter?.Matches(p) != false);
        return order?.Sort(posts) ?? posts;
    }

    public static ISearchResult? Favorite([Parent] User user)
    {
        var number = int.Parse(user.Id.AsSpan(1), null);
        return (number % 4) switch
        {
            0 => null,
            1 => (ISearchResult?)Library.Find($"p{(number % 10) + 1}"),
            2 => (ISearchResult?)Library.Find($"c{(number % 15) + 1}"),
            _ => (ISearchResult?)Library.Find("u1"),
        };
    }

    [GraphQLDeprecated("Use name.")]
    public static string? Nick([Parent] User user) => user.Name;

    [GraphQLDescription("Always fails; nullable.")]
    public static string? Boom([Parent] User user) => throw new InvalidOperationException($"boom {user.Id}");

    [GraphQLDescription("Always fails; non-null, so it nulls the parent.")]
    public static string BoomNonNull([Parent] User user) => throw new InvalidOperationException($"boomNonNull {user.Id}");

    [GraphQLDescription("Resolves to null though non-null.")]
    public static string NullNonNull() => null!;

    [GraphQLDescription("Resolves late.")]
    public static async Task<string?> Slow([Parent] User user, CancellationToken cancellation, int ms = 1)
    {
        await Task.Delay(Math.Clamp(ms, 0, 20), cancellation);
        return $"slow {user.Id}";
    }
}
