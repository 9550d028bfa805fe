using CrmPlatform.Sdk;

[assembly: CrmModule("test.vault")]

namespace Vault;

/// <summary>Keeps secrets.</summary>
public sealed class VaultModule : CrmModule;
