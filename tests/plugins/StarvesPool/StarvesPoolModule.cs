using CrmPlatform.Sdk;

[assembly: CrmModule("test.starves-pool")]

namespace StarvesPool;

/// <summary>Blocks threads.</summary>
public sealed class StarvesPoolModule : CrmModule;
