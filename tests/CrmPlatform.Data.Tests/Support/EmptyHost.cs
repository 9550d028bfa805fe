namespace CrmPlatform.Data.Tests.Support;

/// <summary>A host on SQLite with an empty tenant, shared by the tests of a class.</summary>
public sealed class EmptyHost : IAsyncLifetime
{
    private HostProcess? _host;

    internal HostProcess Host => _host ?? throw new InvalidOperationException("The host was not started.");

    /// <inheritdoc/>
    public async Task InitializeAsync() => _host = await HostProcess.StartAsync("sqlite", null);

    /// <inheritdoc/>
    public Task DisposeAsync()
    {
        _host?.Dispose();
        return Task.CompletedTask;
    }
}
