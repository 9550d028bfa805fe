using CrmPlatform.Sdk;

[assembly: CrmModule("test.analyst")]

namespace Analyst;

/// <summary>Trains models with the library that the host shares.</summary>
public sealed class AnalystModule : CrmModule;
