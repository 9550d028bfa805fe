using CrmPlatform.Conformance.Resolving;
using CrmPlatform.GraphQL.TypeSystem;

namespace CrmPlatform.Conformance.Reference;

/// <summary>The resolvers of <c>User</c> that are more than a property.</summary>
internal static class UserFields
{
    private const int LongestSleep = 20;

    public static Dictionary<string, FieldResolver> All { get; } = new()
    {
        ["User.manager"] = new EachParent<User>((u, _) => ReferenceData.Find(u.ManagerId)),
        ["User.reports"] = new EachParent<User>((u, a) => PostQuery.Take(ReferenceData.Users.Where(x => x.ManagerId == u.Id), a["first"], a["skip"])),
        ["User.posts"] = new EachParent<User>((u, a) => PostQuery.Order(
            ReferenceData.Posts.Where(p => p.AuthorId == u.Id && PostQuery.Matches(p, a.Map("filter"))), a.Map("order"))),
        ["User.favorite"] = new EachParent<User>((u, _) => Favorite(int.Parse(u.Id.AsSpan(1), null))),
        ["User.nick"] = new EachParent<User>((u, _) => u.Name),
        ["User.boom"] = new EachParent<User>((u, _) => throw new InvalidOperationException($"boom {u.Id}")),
        ["User.boomNonNull"] = new EachParent<User>((u, _) => throw new InvalidOperationException($"boomNonNull {u.Id}")),
        ["User.nullNonNull"] = new EachParent<User>((_, _) => null),
        ["User.slow"] = new EachParentAsync<User>(async (u, a) =>
        {
            await Task.Delay(Math.Clamp(a.Get<int>("ms"), 0, LongestSleep));
            return $"slow {u.Id}";
        }),
    };

    private static object? Favorite(int number) => (number % 4) switch
    {
        0 => null,
        1 => ReferenceData.Find($"p{(number % 10) + 1}"),
        2 => ReferenceData.Find($"c{(number % 15) + 1}"),
        _ => ReferenceData.Find("u1"),
    };
}
