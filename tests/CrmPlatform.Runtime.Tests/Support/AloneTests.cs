namespace CrmPlatform.Runtime.Tests.Support;

/// <summary>Tests that look at what the garbage collector leaves: no other test may run beside them.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class AloneTests
{
    public const string Name = "Alone";
}
