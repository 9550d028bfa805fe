using CrmPlatform.Sdk;

[assembly: CrmModule("test.misfit-listener", Requires = ["test.good-neighbour 1"])]

namespace MisfitListener;

/// <summary>Expects what is not there.</summary>
public sealed class MisfitListenerModule : CrmModule;
