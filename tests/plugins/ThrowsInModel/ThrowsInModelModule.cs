using CrmPlatform.Sdk;

[assembly: CrmModule("test.throws-in-model")]

namespace ThrowsInModel;

/// <summary>Throws when its tables are described.</summary>
public sealed class ThrowsInModelModule : CrmModule;
