using System.Runtime.CompilerServices;

namespace CrmPlatform.GraphQL.Validation.Merging;

/// <summary>What is left to compare before a document costs too much.</summary>
internal sealed class ComparisonBudget(ValidationContext context)
{
    private int _left = context.Options.Limits.MaxComparisons;

    public void Spend()
    {
        if (--_left < 0)
        {
            context.Abort(ValidationErrors.TooManyComparisons(context.Options.Limits.MaxComparisons));
        }
    }

    /// <summary>Spends one and makes sure that the stack holds one more level.</summary>
    public void SpendLevel()
    {
        Spend();
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            context.Abort(ValidationErrors.TooManyComparisons(context.Options.Limits.MaxComparisons));
        }
    }
}
