using CrmPlatform.Runtime.Loading;

namespace CrmPlatform.Runtime.Compositions;

/// <summary>Finds the module that keeps the others of a plan from being put together.</summary>
internal static class Culprit
{
    /// <summary>The module that the first error names; of several, the one that depends on the others or came last. Null when none is named.</summary>
    public static FoundModule? Named(CompositionPlan plan, CompositionException error, IReadOnlySet<string> trusted)
    {
        foreach (var text in error.Errors)
        {
            var named = plan.Modules.Where(m => text.Contains($"'{m.Id}'", StringComparison.Ordinal)).ToList();
            if (named.Count > 0)
            {
                return named.LastOrDefault(m => !trusted.Contains(m.Id)) ?? named[^1];
            }
        }

        return null;
    }

    /// <summary>The module with which the plan first fails, when its modules are added one by one.</summary>
    public static FoundModule Search(CompositionPlan plan, Func<CompositionPlan, bool> tryBuild)
    {
        for (var count = 1; count < plan.Modules.Count; count++)
        {
            if (!tryBuild(plan with { Modules = [.. plan.Modules.Take(count)] }))
            {
                return plan.Modules[count - 1];
            }
        }

        return plan.Modules[^1];
    }
}
