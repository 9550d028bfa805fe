using System.Runtime.ExceptionServices;
using CrmPlatform.GraphQL.Coercion;
using CrmPlatform.GraphQL.Inference.Fields;
using CrmPlatform.GraphQL.Resolvers;
using CrmPlatform.Sdk;
using Microsoft.Extensions.DependencyInjection;

namespace CrmPlatform.GraphQL.Inference.Mutations;

/// <summary>Calls a mutation's method in a unit of work, which is committed before anything is selected of the result.</summary>
/// <param name="invoke">Calls the method.</param>
/// <param name="input">The argument whose fields are the method's arguments; null when they are the field's own.</param>
/// <param name="hasPayload">Whether user errors are part of the answer.</param>
/// <param name="convert">Turns the result when there is no payload.</param>
internal sealed class MutationResolver(Invocation invoke, string? input, bool hasPayload, Func<object?, object?>? convert) : BatchResolver
{
    private static readonly IReadOnlyDictionary<string, object?> NoArguments = new Dictionary<string, object?>();

    public override async ValueTask ResolveAsync(FieldBatch batch)
    {
        for (var i = 0; i < batch.Parents.Count; i++)
        {
            try
            {
                var result = await RunAsync(batch.Parents[i], batch, ArgumentsOf(batch));
                batch.SetResult(i, hasPayload ? new MutationPayload(result, []) : convert is null ? result : convert(result));
            }
            catch (Exception exception) when (hasPayload && ErrorsOf(exception) is { } errors)
            {
                batch.SetResult(i, new MutationPayload(null, errors));
            }
            catch (Exception exception) when (!batch.Cancellation.IsCancellationRequested)
            {
                batch.SetError(i, UserErrors.ForClient(exception));
            }
        }
    }

    private IReadOnlyDictionary<string, object?> ArgumentsOf(FieldBatch batch) =>
        input is null ? batch.Arguments : batch.Arguments.GetValueOrDefault(input) as IReadOnlyDictionary<string, object?> ?? NoArguments;

    private async Task<object?> RunAsync(object parent, FieldBatch batch, IReadOnlyDictionary<string, object?> arguments)
    {
        if (batch.Services.GetService<IUnitOfWork>() is not { } work)
        {
            return await invoke(parent, batch, arguments);
        }

        await work.BeginAsync(batch.Cancellation);
        try
        {
            var result = await invoke(parent, batch, arguments);
            await work.CommitAsync(batch.Cancellation);
            return result;
        }
        catch (Exception exception)
        {
            await RollbackAsync(work, exception);
            throw;
        }
    }

    // What broke the mutation is told even when undoing it breaks as well.
    private static async Task RollbackAsync(IUnitOfWork work, Exception cause)
    {
        try
        {
            await work.RollbackAsync();
        }
        catch (Exception exception)
        {
            ExceptionDispatchInfo.Throw(new AggregateException("The mutation failed, and undoing it failed too.", cause, exception));
        }
    }

    private static IReadOnlyList<MutationError>? ErrorsOf(Exception exception) => exception switch
    {
        InputRefusedException refused => [new MutationError(new InvalidInputException(refused.Member, refused.Reason))],
        UserErrorException error => [new MutationError(error)],
        AggregateException many when many.InnerExceptions.Count > 0 && many.InnerExceptions.All(e => e is UserErrorException) => [.. many.InnerExceptions.Cast<UserErrorException>().Select(e => new MutationError(e))],
        _ => null,
    };
}
