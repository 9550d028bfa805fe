using CrmPlatform.Sdk;

[assembly: CrmModule("test.listener", Requires = ["test.good-neighbour 1"])]

namespace Listener;

/// <summary>Listens to remarks.</summary>
public sealed class ListenerModule : CrmModule;
