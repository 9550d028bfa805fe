using CrmPlatform.Sdk;

namespace Elevated;

/// <summary>How many remarks there are.</summary>
/// <param name="RemarksAggregate">The answer.</param>
[TenantQuery("{ remarksAggregate { count } }")]
public sealed record RemarkCount(RemarkCount.Counted RemarksAggregate)
{
    /// <summary>A number of remarks.</summary>
    /// <param name="Count">The number.</param>
    public sealed record Counted(int Count);
}
