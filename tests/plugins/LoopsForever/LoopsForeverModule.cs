using CrmPlatform.Sdk;

[assembly: CrmModule("test.loops-forever")]

namespace LoopsForever;

/// <summary>Never comes back.</summary>
public sealed class LoopsForeverModule : CrmModule;
