using CrmPlatform.GraphQL.Inference;
using CrmPlatform.Runtime.Database;

namespace CrmPlatform.Runtime.Compositions;

/// <summary>A mutation's unit of work: the session's transaction over all modules.</summary>
internal sealed class SessionUnitOfWork(TenantSession session) : IUnitOfWork
{
    public Task BeginAsync(CancellationToken cancellation) => session.BeginAsync(cancellation);

    public Task CommitAsync(CancellationToken cancellation) => session.CommitAsync(cancellation);

    public Task RollbackAsync() => session.RollbackAsync();
}
