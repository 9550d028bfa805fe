namespace CrmPlatform.GraphQL.Execution;

/// <summary>Reads how long a request's surroundings last.</summary>
internal static class RequestLifetimes
{
    /// <summary>Whether the request's client may not go on.</summary>
    public static bool IsAccessOver(this IServiceProvider services) => services.GetService(typeof(IRequestLifetime)) is IRequestLifetime { IsAccessOver: true };

    /// <summary>The token of <see cref="IRequestLifetime"/>; one that never ends where there is no such service.</summary>
    public static CancellationToken EndingOfRequest(this IServiceProvider services) =>
        (services.GetService(typeof(IRequestLifetime)) as IRequestLifetime)?.Ending ?? default;
}
