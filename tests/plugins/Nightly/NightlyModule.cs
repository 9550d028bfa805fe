using CrmPlatform.Sdk;

[assembly: CrmModule("test.nightly")]

namespace Nightly;

/// <summary>Closes each day at night.</summary>
public sealed class NightlyModule : CrmModule;
