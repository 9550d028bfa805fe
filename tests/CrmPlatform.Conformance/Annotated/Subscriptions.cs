using System.Runtime.CompilerServices;
using CrmPlatform.Sdk.GraphQL;

namespace CrmPlatform.Conformance.Annotated;

[SubscriptionType]
internal static class Subscriptions
{
    private const int MostEvents = 1000;

    [GraphQLDescription("from, from-1, ... 1, then completes.")]
    public static async IAsyncEnumerable<int> Countdown([EnumeratorCancellation] CancellationToken cancellation, int from = 3)
    {
        for (var i = Math.Min(from, MostEvents); i > 0; i--)
        {
            await Task.Delay(1, cancellation);
            yield return i;
        }
    }

    [GraphQLDescription("0, 1, 2, ... for ever.")]
    public static async IAsyncEnumerable<int> Ticks([EnumeratorCancellation] CancellationToken cancellation, int intervalMs = 20)
    {
        for (var i = 0; ; i++)
        {
            await Task.Delay(Math.Clamp(intervalMs, 1, 1000), cancellation);
            yield return i;
        }
    }

    [GraphQLDescription("Yields users u1, u2 then completes.")]
    public static async IAsyncEnumerable<User> Users([EnumeratorCancellation] CancellationToken cancellation)
    {
        yield return (User)Library.Find("u1")!;
        await Task.Delay(1, cancellation);
        yield return (User)Library.Find("u2")!;
    }

    [GraphQLDescription("Each second event carries an error.")]
    [GraphQLType("Int")]
    public static async IAsyncEnumerable<object> Flaky([EnumeratorCancellation] CancellationToken cancellation, int count = 4)
    {
        for (var i = 0; i < Math.Min(count, MostEvents); i++)
        {
            await Task.Delay(1, cancellation);
            yield return i % 2 == 1 ? new InvalidOperationException("flaky") : i;
        }
    }

    [GraphQLDescription("Fails while subscribing.")]
    public static IAsyncEnumerable<int?> Refused() => throw new InvalidOperationException("refused");
}
