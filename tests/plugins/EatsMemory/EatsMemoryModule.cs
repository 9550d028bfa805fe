using CrmPlatform.Sdk;

[assembly: CrmModule("test.eats-memory")]

namespace EatsMemory;

/// <summary>Takes memory.</summary>
public sealed class EatsMemoryModule : CrmModule;
