using CrmPlatform.Sdk;

[assembly: CrmModule("test.greeter")]

namespace Greeter;

/// <summary>Greets.</summary>
public sealed class GreeterModule : CrmModule;
