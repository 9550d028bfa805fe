namespace CrmPlatform.Sdk.GraphQL;

/// <summary>The messages of a subscription. Disposing it ends the subscription.</summary>
/// <typeparam name="TMessage">The messages' type.</typeparam>
public interface ISourceStream<out TMessage> : IAsyncDisposable
{
    /// <summary>The messages, in their order. Read once.</summary>
    IAsyncEnumerable<TMessage> ReadEventsAsync();
}
