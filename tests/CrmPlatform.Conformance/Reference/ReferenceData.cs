namespace CrmPlatform.Conformance.Reference;

/// <summary>The data of the harness's reference/schema.mjs, made by the same formulas.</summary>
internal static class ReferenceData
{
    private static readonly string[] Roles = ["ADMIN", "AGENT", "GUEST", "ROOT"];
    private static readonly string[] Statuses = ["DRAFT", "LIVE", "ARCHIVED"];
    private static readonly Dictionary<string, object> ById;

    static ReferenceData()
    {
        Users = [.. Enumerable.Range(0, 12).Select(i => new User(
            $"u{i + 1}",
            i == 4 ? null : $"User {i + 1}",
            $"u{i + 1}@example.com",
            i == 6 ? null : 20 + i,
            i / 4.0,
            i % 3 != 0,
            Roles[i % 4],
            i % 2 == 1 ? [$"t{i}", "x"] : [],
            $"2024-01-{i + 1:00}T00:00:00Z",
            i == 0 ? null : $"u{(i + 1) / 2}"))];
        Posts = [.. Enumerable.Range(0, 10).Select(i => new Post(
            $"p{i + 1}", $"Post {(char)(74 - i)}", i % 4 == 3 ? null : $"Body \U0001F600 {i}\n\"q\" \\", Statuses[i % 3], $"u{(i % 5) + 1}"))];
        Comments = [.. Enumerable.Range(0, 15).Select(i => new Comment(
            $"c{i + 1}", $"Comment {i + 1}", i % 5 == 0 ? null : $"u{(i % 7) + 1}", $"p{(i % 6) + 1}"))];
        ById = Users.ToDictionary(u => u.Id, u => (object)u);
        Posts.ForEach(p => ById.Add(p.Id, p));
        Comments.ForEach(c => ById.Add(c.Id, c));
    }

    public static List<User> Users { get; }

    public static List<Post> Posts { get; }

    public static List<Comment> Comments { get; }

    public static object? Find(string? id) => id is null ? null : ById.GetValueOrDefault(id);
}
