using CrmPlatform.GraphQL.Execution.Access;
using CrmPlatform.GraphQL.Resolvers;
using CrmPlatform.GraphQL.TypeSystem;

namespace CrmPlatform.GraphQL.Execution;

/// <summary>The surroundings of one execution: services, and when it has to end.</summary>
internal sealed class RunContext(
    IServiceProvider services, TimeSpan timeout, Func<FieldDefinition, BatchResolver, FieldBatch, ValueTask>? call, CancellationToken caller) : IDisposable
{
    private readonly long _deadline = timeout == System.Threading.Timeout.InfiniteTimeSpan ? long.MaxValue : Environment.TickCount64 + (long)timeout.TotalMilliseconds;
    private AccessCheck? _access;
    private CancellationTokenSource? _ending;
    private object? _creating;
    private bool _isCreated;

    public IServiceProvider Services { get; } = services;

    /// <summary>Applies rules to the caller.</summary>
    public AccessCheck Access => _access ??= new AccessCheck(this);

    /// <summary>Ends with the caller's patience or the time limit, whichever comes first.</summary>
    /// <remarks>It is made when the first resolver asks: most requests are done before a timer is worth its price.</remarks>
    public CancellationToken Cancellation => LazyInitializer.EnsureInitialized(ref _ending, ref _isCreated, ref _creating, Create)!.Token;

    /// <summary>Calls a resolver as the host wants it called.</summary>
    public ValueTask CallAsync(FieldDefinition field, BatchResolver resolver, FieldBatch batch) =>
        call is null ? resolver.ResolveAsync(batch) : call(field, resolver, batch);

    /// <summary>Whether the time limit has passed.</summary>
    public bool IsTimedOut => Environment.TickCount64 >= _deadline || (_ending is { IsCancellationRequested: true } && !caller.IsCancellationRequested);

    /// <summary>Stops a run whose caller has gone or whose time is over.</summary>
    public void ThrowIfOver()
    {
        caller.ThrowIfCancellationRequested();
        if (IsTimedOut)
        {
            throw new TimeoutException();
        }
    }

    public void Dispose() => _ending?.Dispose();

    private CancellationTokenSource Create()
    {
        var ending = CancellationTokenSource.CreateLinkedTokenSource(caller);
        if (_deadline != long.MaxValue)
        {
            ending.CancelAfter(TimeSpan.FromMilliseconds(Math.Max(0, _deadline - Environment.TickCount64)));
        }

        return ending;
    }
}
