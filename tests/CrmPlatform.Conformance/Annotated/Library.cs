using CrmPlatform.Conformance.Reference;

namespace CrmPlatform.Conformance.Annotated;

/// <summary>The data of the harness's reference, as objects of the annotated classes.</summary>
internal static class Library
{
    public static IReadOnlyList<User> Users { get; } =
    [
        .. ReferenceData.Users.Select(u => new User(u.Id, u.Name, u.Email, u.Age, u.Score, u.Active, Enum.Parse<Role>(u.Role, true), u.Tags, u.Joined, u.ManagerId)),
    ];

    public static IReadOnlyList<Post> Posts { get; } =
        [.. ReferenceData.Posts.Select(p => new Post(p.Id, p.Title, p.Body, Enum.Parse<Status>(p.Status, true), p.AuthorId))];

    public static IReadOnlyList<Comment> Comments { get; } = [.. ReferenceData.Comments.Select(c => new Comment(c.Id, c.Text, c.AuthorId, c.OnId))];

    private static readonly Dictionary<string, INode> ById = Users.Cast<INode>().Concat(Posts).Concat(Comments).ToDictionary(n => n.Id);

    public static INode? Find(string? id) => id is null ? null : ById.GetValueOrDefault(id);

    public static IEnumerable<T> AtMost<T>(this IEnumerable<T> items, int? first) => first is { } count ? items.Take(Math.Max(0, count)) : items;
}
