using CrmPlatform.Sdk;

[assembly: CrmModule("test.needs-newer-sdk", Sdk = "2")]

namespace NeedsNewerSdk;

/// <summary>Accepts only the SDK's second major version.</summary>
public sealed class NeedsNewerSdkModule : CrmModule;
