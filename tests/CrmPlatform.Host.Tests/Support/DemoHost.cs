namespace CrmPlatform.Host.Tests.Support;

/// <summary>A host with the tenants of the development profile, started once for the tests that only ask.</summary>
public sealed class DemoHost : IAsyncLifetime
{
    private readonly DataFolder _data = new();
    private HostProcess? _process;

    internal HostProcess Process => _process ?? throw new InvalidOperationException("The host has not been started.");

    internal string DataPath => _data.Path;

    public async Task InitializeAsync() => _process = await HostProcess.StartAsync(_data);

    public async Task DisposeAsync()
    {
        await Process.DisposeAsync();
        _data.Dispose();
    }
}
