using CrmPlatform.Sdk;

[assembly: CrmModule("test.unelevated", Requires = ["test.good-neighbour 1"])]

namespace Unelevated;

/// <summary>Asks for the platform without having said so.</summary>
public sealed class UnelevatedModule : CrmModule;
