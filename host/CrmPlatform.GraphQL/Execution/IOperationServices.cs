namespace CrmPlatform.GraphQL.Execution;

/// <summary>Services of their own for one operation of a socket or one event of a subscription; ended after the result is made.</summary>
public interface IOperationServices : IAsyncDisposable
{
    /// <summary>The services.</summary>
    IServiceProvider Services { get; }
}
