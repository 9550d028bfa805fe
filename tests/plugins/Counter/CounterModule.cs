using CrmPlatform.Sdk;

[assembly: CrmModule("test.counter")]

namespace Counter;

/// <summary>Counts in the background.</summary>
public sealed class CounterModule : CrmModule;
