using CrmPlatform.Sdk;

[assembly: CrmModule("test.unruled")]

namespace Unruled;

/// <summary>Has fields of which nobody said who may ask them.</summary>
public sealed class UnruledModule : CrmModule;
