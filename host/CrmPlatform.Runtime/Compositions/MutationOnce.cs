using CrmPlatform.GraphQL;
using CrmPlatform.GraphQL.Execution;
using CrmPlatform.Runtime.Database;
using CrmPlatform.Runtime.Database.Cells;
using CrmPlatform.Sdk;
using Microsoft.EntityFrameworkCore;

namespace CrmPlatform.Runtime.Compositions;

/// <summary>Keeps the answers of mutations under their callers' keys, in the tenant's database.</summary>
/// <remarks>
/// One unit of work holds the key, the mutation's changes and the answer, which is therefore made before the commit: whatever
/// happens, all of it is there or nothing. The key is written first, so that others with the same key wait at the database.
/// </remarks>
internal sealed class MutationOnce(TenantSession session, PlatformDbContext platform, RequestCaller caller, TimeProvider clock) : IRequestOnce
{
    /// <summary>How long an answer is kept at least.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromHours(24);

    private ICellCipher Cells => session.Database.Cells ?? throw DatabaseErrors.NoCells(nameof(PlatformDbContext));

    public async ValueTask<ExecutionResult> RunAsync(string key, string hash, Func<ValueTask<ExecutionResult>> run, CancellationToken cancellation)
    {
        // What is only tried is not kept, and nor is its answer.
        if (session.IsDryRun)
        {
            return await run();
        }

        while (true)
        {
            if (await FindAsync(key, cancellation) is { } earlier)
            {
                return Replay(earlier, hash);
            }

            var row = new IdempotencyRow { Caller = caller.Name, Key = key, RequestHash = hash, CreatedAt = clock.GetUtcNow().UtcDateTime };
            if (await TryClaimAsync(row, cancellation))
            {
                return await RunAsync(row, run, cancellation);
            }
        }
    }

    private void Keep(IdempotencyRow row, ExecutionResult result)
    {
        var (data, errors) = result.Keep();
        row.Keep(data, errors, Cells);
    }

    private ExecutionResult Replay(IdempotencyRow earlier, string hash) => earlier.RequestHash == hash
        ? new ExecutionResult(new KeptAnswer(earlier.OpenData(Cells), earlier.OpenErrors(Cells)))
        : throw new GraphQLException(new GraphQLError(
            $"The idempotency key was used at {earlier.CreatedAt:u} for another request. Repeat that request as it was, or send this one with a new key.")
        {
            Code = IRequestOnce.KeyReused,
        });

    private Task<IdempotencyRow?> FindAsync(string key, CancellationToken cancellation)
    {
        var (name, since) = (caller.Name, clock.GetUtcNow().UtcDateTime - Kept);
        return platform.IdempotencyKeys.AsNoTracking().SingleOrDefaultAsync(k => k.Caller == name && k.Key == key && k.CreatedAt > since, cancellation);
    }

    // False when another request has the key, or had it in this moment.
    private async Task<bool> TryClaimAsync(IdempotencyRow row, CancellationToken cancellation)
    {
        await session.BeginAsync(cancellation);
        try
        {
            var since = row.CreatedAt - Kept;
            await platform.IdempotencyKeys.Where(k => k.Caller == row.Caller && k.Key == row.Key && k.CreatedAt <= since).ExecuteDeleteAsync(cancellation);
            platform.IdempotencyKeys.Add(row);
            await platform.SaveChangesAsync(cancellation);
            return true;
        }
        catch (DuplicateException)
        {
            await session.RollbackAsync();
            return false;
        }
        catch
        {
            await session.RollbackAsync();
            throw;
        }
    }

    private async Task<ExecutionResult> RunAsync(IdempotencyRow row, Func<ValueTask<ExecutionResult>> run, CancellationToken cancellation)
    {
        ExecutionResult result;
        try
        {
            result = await run();
        }
        catch
        {
            await UndoAsync();
            throw;
        }

        // The mutation was done: a field within its answer that failed is part of the answer.
        var isDone = result is { HasData: true, IsDataNull: false } && result.Errors.All(e => e.Path is { Count: > 1 });
        if (isDone && !session.HasFailed && caller.Abandoned.IsCompleted)
        {
            try
            {
                Keep(row, result);
                await session.CommitAsync(CancellationToken.None);
                return result;
            }
            catch
            {
                result.Dispose();
                await UndoAsync();
                throw;
            }
        }

        await UndoAsync();

        // What the caller has to put right is an answer too. What went wrong here is none: the mutation can be sent again.
        return isDone && result.Errors.Count == 0 ? await KeepAsync(row, result, cancellation) : result;
    }

    private async Task<ExecutionResult> KeepAsync(IdempotencyRow claimed, ExecutionResult result, CancellationToken cancellation)
    {
        var row = new IdempotencyRow
        {
            Caller = claimed.Caller,
            Key = claimed.Key,
            RequestHash = claimed.RequestHash,
            CreatedAt = claimed.CreatedAt,
        };
        Keep(row, result);
        if (await TryClaimAsync(row, cancellation))
        {
            await session.CommitAsync(CancellationToken.None);
        }
        else if (await FindAsync(claimed.Key, cancellation) is { } faster)
        {
            result.Dispose();
            return Replay(faster, claimed.RequestHash);
        }

        return result;
    }

    // A module that nobody waits for any more still works with the session; its end undoes everything.
    private Task UndoAsync() => caller.Abandoned.IsCompleted ? session.RollbackAsync() : Task.CompletedTask;
}
