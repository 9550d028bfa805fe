using CrmPlatform.Conformance.Resolving;
using CrmPlatform.GraphQL.TypeSystem;

namespace CrmPlatform.Conformance.Reference;

/// <summary>The resolvers of <c>Query</c>.</summary>
internal static class QueryFields
{
    private const int MostFound = 8;

    public static Dictionary<string, FieldResolver> All { get; } = new()
    {
        ["Query.hello"] = new EachParent<object>((_, a) => $"Hello, {a.Get<string>("name")}!"),
        ["Query.user"] = new EachParent<object>((_, a) => FindUser(a.Map("by")!)),
        ["Query.users"] = new EachParent<object>((_, a) => PostQuery.Take(ReferenceData.Users.Where(u => a["role"] is not string role || u.Role == role), a["first"], null)),
        ["Query.maybeUsers"] = new EachParent<object>((_, _) => new[] { ReferenceData.Find("u1"), null, ReferenceData.Find("u2"), new InvalidOperationException("lost") }),
        ["Query.posts"] = new EachParent<object>((_, a) => PostQuery.Take(
            PostQuery.Order(ReferenceData.Posts.Where(p => PostQuery.Matches(p, a.Map("filter"))), a.Map("order")), a["first"], null)),
        ["Query.node"] = new EachParent<object>((_, a) => ReferenceData.Find(a.Get<string>("id"))),
        ["Query.nodes"] = new EachParent<object>((_, a) => a.List("ids")!.Select(id => ReferenceData.Find((string?)id)).ToList()),
        ["Query.named"] = new EachParent<object>((_, _) => ReferenceData.Users.Take(3)),
        ["Query.search"] = new EachParent<object>((_, a) => Search(a.Get<string>("text"), a.List("kinds") ?? []).Take(MostFound).ToList()),
        ["Query.echo"] = new EachParent<object>((_, _) => new object()),
        ["Query.boom"] = new EachParent<object>((_, _) => throw new InvalidOperationException("boom")),
        ["Query.boomNonNull"] = new EachParent<object>((_, _) => throw new InvalidOperationException("boomNonNull")),
        ["Query.old"] = new EachParent<object>((_, _) => "old"),
        ["Query.withDeprecatedArg"] = new EachParent<object>((_, a) => a["y"] ?? a["x"]),
    };

    private static User? FindUser(IReadOnlyDictionary<string, object?> by)
    {
        if (by.TryGetValue("id", out var id))
        {
            return ReferenceData.Users.Find(u => u.Id == (string?)id);
        }

        if (by.TryGetValue("email", out var email))
        {
            return ReferenceData.Users.Find(u => u.Email == (string?)email);
        }

        var both = (IReadOnlyDictionary<string, object?>)by["nameAndAge"]!;
        return ReferenceData.Users.Find(u => u.Name == (string?)both["name"] && u.Age == (int?)both["age"]);
    }

    private static IEnumerable<object> Search(string text, IEnumerable<object?> kinds) => kinds.SelectMany(kind => kind switch
    {
        "USER" => ReferenceData.Users.Where(u => (u.Name ?? "").Contains(text, StringComparison.Ordinal)),
        "POST" => ReferenceData.Posts.Where(p => p.Title.Contains(text, StringComparison.Ordinal)),
        _ => (IEnumerable<object>)ReferenceData.Comments.Where(c => c.Text.Contains(text, StringComparison.Ordinal)),
    });
}
