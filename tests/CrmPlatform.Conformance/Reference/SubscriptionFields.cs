using System.Runtime.CompilerServices;
using CrmPlatform.Conformance.Resolving;
using CrmPlatform.GraphQL.TypeSystem;

namespace CrmPlatform.Conformance.Reference;

/// <summary>The resolvers of <c>Subscription</c>.</summary>
internal static class SubscriptionFields
{
    private const int MostEvents = 1000;

    public static Dictionary<string, FieldResolver> All { get; } = new()
    {
        ["Subscription.countdown"] = new Events((a, c) => Countdown(Math.Min(a.Get<int>("from"), MostEvents), c)),
        ["Subscription.ticks"] = new Events((a, c) => Ticks(Math.Clamp(a.Get<int>("intervalMs"), 1, 1000), c)),
        ["Subscription.users"] = new Events((_, c) => Users(c)),
        ["Subscription.flaky"] = new Events((a, c) => Flaky(Math.Min(a.Get<int>("count"), MostEvents), c)),
        ["Subscription.refused"] = new Events((_, _) => throw new InvalidOperationException("refused")),
    };

    private static async IAsyncEnumerable<object?> Countdown(int from, [EnumeratorCancellation] CancellationToken cancellation)
    {
        for (var i = from; i > 0; i--)
        {
            await Task.Delay(1, cancellation);
            yield return i;
        }
    }

    private static async IAsyncEnumerable<object?> Ticks(int interval, [EnumeratorCancellation] CancellationToken cancellation)
    {
        for (var i = 0; ; i++)
        {
            await Task.Delay(interval, cancellation);
            yield return i;
        }
    }

    private static async IAsyncEnumerable<object?> Users([EnumeratorCancellation] CancellationToken cancellation)
    {
        yield return ReferenceData.Find("u1");
        await Task.Delay(1, cancellation);
        yield return ReferenceData.Find("u2");
    }

    private static async IAsyncEnumerable<object?> Flaky(int count, [EnumeratorCancellation] CancellationToken cancellation)
    {
        for (var i = 0; i < count; i++)
        {
            await Task.Delay(1, cancellation);
            yield return i % 2 == 1 ? new InvalidOperationException("flaky") : i;
        }
    }
}
