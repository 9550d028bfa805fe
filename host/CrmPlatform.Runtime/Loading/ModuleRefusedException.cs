namespace CrmPlatform.Runtime.Loading;

/// <summary>A module version was not loaded.</summary>
/// <param name="refusal">Which one, and why.</param>
internal sealed class ModuleRefusedException(ModuleRefusal refusal) : Exception(refusal.Reason)
{
    public ModuleRefusal Refusal { get; } = refusal;
}
