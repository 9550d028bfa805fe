namespace CrmPlatform.GraphQL.Transport;

/// <summary>A query's or mutation's place among those that run. It ends once, however often it is disposed.</summary>
internal sealed class Turn : IDisposable
{
    private IDisposable? _place;

    private Turn(IDisposable? place) => _place = place;

    /// <summary>Waits for a place, where the host gives them out.</summary>
    /// <exception cref="GraphQLException">There is none to be had.</exception>
    public static async ValueTask<Turn> TakeAsync(GraphQLHttpOptions options, IServiceProvider services, CancellationToken cancellation) =>
        new(options.Enter is { } enter ? await enter(services, cancellation) : null);

    public void Dispose() => Interlocked.Exchange(ref _place, null)?.Dispose();
}
