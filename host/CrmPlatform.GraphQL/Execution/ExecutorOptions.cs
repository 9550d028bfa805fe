using CrmPlatform.GraphQL.Costs;
using CrmPlatform.GraphQL.Resolvers;
using CrmPlatform.GraphQL.TypeSystem;
using CrmPlatform.GraphQL.Validation;

namespace CrmPlatform.GraphQL.Execution;

/// <summary>How an executor checks and runs requests.</summary>
public sealed class ExecutorOptions
{
    /// <summary>How long an operation may run. Default: 30 seconds.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>What an operation may cost; null for any cost. Default: null.</summary>
    public CostOptions? Cost { get; init; }

    /// <summary>How documents are checked. Default: the limits for clients' documents, with introspection.</summary>
    public ValidationOptions Validation { get; init; } = ValidationOptions.Default;

    /// <summary>How many documents are kept parsed, checked and planned. Default: 1,000.</summary>
    public int DocumentCacheSize { get; init; } = 1_000;

    /// <summary>How many characters of documents are kept in all. Default: 8,000,000.</summary>
    public int DocumentCacheCharacters { get; init; } = 8_000_000;

    /// <summary>How many fields the plans of kept documents hold in all, fragments spread. Default: 250,000.</summary>
    public int DocumentCacheFields { get; init; } = 250_000;

    /// <summary>How many errors a result holds at most. Default: 1,000.</summary>
    public int MaxErrors { get; init; } = 1_000;

    /// <summary>Whether the message of an unexpected exception is told to the client. Default: false.</summary>
    public bool TellExceptions { get; init; }

    /// <summary>Says in place of the mask what an unexpected exception means for the client, such as that it should come again; null for those that are masked.</summary>
    public Func<Exception, GraphQLError?>? Explain { get; init; }

    /// <summary>Is told of every error with an exception behind it that is not meant for the client, to log it.</summary>
    public Action<GraphQLError>? OnUnexpectedError { get; init; }

    /// <summary>Is told of every query that was answered without an error, with the services that it ran with.</summary>
    public Action<GraphQLRequest, IServiceProvider>? OnAnswered { get; init; }

    /// <summary>
    /// Makes services for one operation of a socket or one event of a subscription from those of the connection; null to use
    /// those of the connection for all, which only suits services that may be used at the same time.
    /// </summary>
    public Func<IServiceProvider, IOperationServices>? CreateServices { get; init; }

    /// <summary>
    /// Calls a resolver in the engine's place: to refuse the call by an exception, to count it, or to wait no longer than it may
    /// take; null to call it directly.
    /// </summary>
    public Func<FieldDefinition, BatchResolver, FieldBatch, ValueTask>? CallResolver { get; init; }
}
