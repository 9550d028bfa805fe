using CrmPlatform.Sdk;

[assembly: CrmModule("test.misfit-subscriber", Requires = ["test.good-neighbour 1"])]

namespace MisfitSubscriber;

/// <summary>Subscribes to what is not there.</summary>
public sealed class MisfitSubscriberModule : CrmModule;
