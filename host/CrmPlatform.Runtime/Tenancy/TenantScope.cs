using CrmPlatform.GraphQL.Execution;
using CrmPlatform.Runtime.Compositions;
using CrmPlatform.Runtime.Database;

namespace CrmPlatform.Runtime.Tenancy;

/// <summary>One piece of work for a tenant, in the composition that served it when the work began.</summary>
public sealed class TenantScope : IAsyncDisposable
{
    private readonly Composition _composition;
    private readonly RequestScope _scope;

    private readonly IDisposable? _ending;

    internal TenantScope(Composition composition, RequestOwner owner, IDisposable? ending) =>
        (_composition, _scope, Fenced, _ending) = (composition, composition.BeginScope(owner), composition.Fenced, ending);

    /// <summary>The services of the tenant's modules.</summary>
    public IServiceProvider Services => _scope.Services;

    /// <summary>The use of the tenant's database.</summary>
    public TenantSession Session => _scope.Session;

    /// <summary>Runs the tenant's GraphQL requests.</summary>
    public RequestExecutor Executor => _composition.Executor;

    /// <summary>Ends when the tenant has moved to other modules and this work has had its time.</summary>
    public CancellationToken Fenced { get; }

    /// <summary>Runs the requests of one module alone, or of the platform that finds the owner of any object; null when the tenant has none of the name.</summary>
    /// <exception cref="CompositionException">The module cannot be served alone.</exception>
    public RequestExecutor? FindSubgraph(string name) => _composition.Subgraphs.Find(name);

    internal Composition Composition => _composition;

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        // Work that nobody waits for any more keeps the composition until it ends.
        var abandoned = _scope.Abandoned;
        try
        {
            await _scope.DisposeAsync();
        }
        finally
        {
            _ending?.Dispose();
            if (abandoned.IsCompleted)
            {
                _composition.Unpin();
            }
            else
            {
                _ = abandoned.ContinueWith(_ => _composition.Unpin(), TaskScheduler.Default);
            }
        }
    }
}
