using CrmPlatform.Sdk;

[assembly: CrmModule("test.throws-in-constructor")]

namespace ThrowsInConstructor;

/// <summary>Throws when the host creates it.</summary>
public sealed class ThrowsInConstructorModule : CrmModule
{
    /// <summary>Throws.</summary>
    public ThrowsInConstructorModule() => throw new InvalidOperationException("The licence file is missing.");
}
