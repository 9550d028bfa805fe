using Xunit;

namespace CrmPlatform.TestSupport;

/// <summary>A theory on real data; skipped by name, with the reason, where there is none.</summary>
public sealed class CrmDataTheoryAttribute : TheoryAttribute
{
    /// <summary>Creates the mark.</summary>
    public CrmDataTheoryAttribute() => Skip = CrmData.SkipReason;
}
