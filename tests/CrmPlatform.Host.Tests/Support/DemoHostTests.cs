namespace CrmPlatform.Host.Tests.Support;

/// <summary>The tests that share a demo host.</summary>
[CollectionDefinition(Name)]
public sealed class DemoHostTests : ICollectionFixture<DemoHost>
{
    public const string Name = "Demo host";
}
