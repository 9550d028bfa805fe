namespace CrmPlatform.Host.Tests.Support;

/// <summary>A host's data folder that goes with the test.</summary>
internal sealed class DataFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("crm-host-test-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
