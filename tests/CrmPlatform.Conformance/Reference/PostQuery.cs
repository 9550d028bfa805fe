namespace CrmPlatform.Conformance.Reference;

using Input = IReadOnlyDictionary<string, object?>;

/// <summary>Filters and orders posts as the harness's reference does.</summary>
internal static class PostQuery
{
    public static bool Matches(Post post, Input? filter)
    {
        if (filter is null)
        {
            return true;
        }

        return (filter.GetValueOrDefault("titleContains") is not string part || post.Title.Contains(part, StringComparison.Ordinal))
            && (filter.GetValueOrDefault("status") is not string status || post.Status == status)
            && (filter.GetValueOrDefault("statusIn") is not IEnumerable<object?> statuses || statuses.Contains(post.Status))
            && (filter.GetValueOrDefault("minComments") is not int least || ReferenceData.Comments.Count(c => c.OnId == post.Id) >= least)
            && (filter.GetValueOrDefault("and") is not IEnumerable<object?> all || all.All(x => Matches(post, (Input?)x)))
            && (filter.GetValueOrDefault("or") is not IEnumerable<object?> any || !any.Any() || any.Any(x => Matches(post, (Input?)x)));
    }

    public static IEnumerable<Post> Order(IEnumerable<Post> posts, Input? order)
    {
        if (order is null)
        {
            return posts;
        }

        var sorted = (string?)order["by"] == "ID"
            ? posts.OrderBy(p => int.Parse(p.Id.AsSpan(1), null)).ToList()
            : [.. posts.OrderBy(p => p.Title, StringComparer.Ordinal)];
        if (order["desc"] is true)
        {
            sorted.Reverse();
        }

        return sorted;
    }

    public static List<T> Take<T>(IEnumerable<T> items, object? first, object? skip)
        => [.. items.Skip((int?)skip ?? 0).Take(first is int count ? Math.Max(0, count) : int.MaxValue)];
}
