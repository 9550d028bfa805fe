namespace CrmPlatform.GraphQL.Execution;

/// <summary>The services that one event of a subscription is resolved with; ended after its result is made.</summary>
public interface IEventServices : IAsyncDisposable
{
    /// <summary>The services.</summary>
    IServiceProvider Services { get; }
}
