using Xunit;

namespace CrmPlatform.TestSupport;

/// <summary>A test on real data; skipped by name, with the reason, where there is none.</summary>
public sealed class CrmDataFactAttribute : FactAttribute
{
    /// <summary>Creates the mark.</summary>
    public CrmDataFactAttribute() => Skip = CrmData.SkipReason;
}
