using CrmPlatform.GraphQL.Inference;
using CrmPlatform.GraphQL.Tests.Inference.Support.Shop;

namespace CrmPlatform.GraphQL.Tests.Inference.Support;

/// <summary>Saves the shop at the end of a mutation, and writes down what it was asked.</summary>
public sealed class EfUnitOfWork(ShopContext db, List<string> log) : IUnitOfWork
{
    public Exception? FailCommit { get; set; }

    public Task BeginAsync(CancellationToken cancellation)
    {
        log.Add("begin");
        return Task.CompletedTask;
    }

    public async Task CommitAsync(CancellationToken cancellation)
    {
        if (FailCommit is { } failure)
        {
            throw failure;
        }

        await db.SaveChangesAsync(cancellation);
        log.Add("commit");
    }

    public Task RollbackAsync()
    {
        db.ChangeTracker.Clear();
        log.Add("rollback");
        return Task.CompletedTask;
    }
}
