using CrmPlatform.Sdk.GraphQL;

namespace CrmPlatform.Conformance.Annotated;

[QueryType]
internal static class Queries
{
    private const int MostFound = 8;

    public static string Hello(string name = "world") => $"Hello, {name}!";

    public static User? User(UserBy by) => Library.Users.FirstOrDefault(u =>
        by.Id.HasValue ? u.Id == by.Id.Value : by.Email.HasValue ? u.Email == by.Email.Value : u.Name == by.NameAndAge.Value!.Name && u.Age == by.NameAndAge.Value.Age);

    public static IEnumerable<User> Users(Role? role, int? first = 5) => Library.Users.Where(u => role is null || u.Role == role).AtMost(first);

    [GraphQLType("[User]")]
    public static IReadOnlyList<object?> MaybeUsers() => [Library.Find("u1"), null, Library.Find("u2"), new InvalidOperationException("lost")];

    public static IEnumerable<Post> Posts(PostFilter? filter, PostOrder? order, int first = 3)
    {
        var posts = Library.Posts.Where(p => filter?.Matches(p) != false);
        return (order?.Sort(posts) ?? posts).Take(Math.Max(0, first));
    }

    public static INode? Node([ID] string id) => Library.Find(id);

    public static IEnumerable<INode?> Nodes([ID] IReadOnlyList<string> ids) => ids.Select(Library.Find);

    public static IEnumerable<INamed> Named() => Library.Users.Take(3);

    public static IEnumerable<ISearchResult> Search(string text, [GraphQLDefaultValue("[USER, POST]")] IReadOnlyList<Kind>? kinds) => (kinds ?? []).SelectMany(kind => kind switch
    {
        Kind.User => Library.Users.Where(u => (u.Name ?? "").Contains(text, StringComparison.Ordinal)),
        Kind.Post => Library.Posts.Where(p => p.Title.Contains(text, StringComparison.Ordinal)),
        _ => (IEnumerable<ISearchResult>)Library.Comments.Where(c => c.Text.Contains(text, StringComparison.Ordinal)),
    }).Take(MostFound);

    public static Echo Echo() => new();

    public static int? Boom() => throw new InvalidOperationException("boom");

    public static int BoomNonNull() => throw new InvalidOperationException("boomNonNull");

    [GraphQLDeprecated("Gone soon.")]
    public static string? Old() => "old";

    public static int? WithDeprecatedArg([GraphQLDeprecated("No.")] int? x, int? y) => y ?? x;
}
