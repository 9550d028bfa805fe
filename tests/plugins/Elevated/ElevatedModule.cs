using CrmPlatform.Sdk;

[assembly: CrmModule("test.elevated", Requires = ["test.good-neighbour 1"], Capabilities = ["system-mode"])]

namespace Elevated;

/// <summary>Asks for the platform, and says so.</summary>
public sealed class ElevatedModule : CrmModule;
