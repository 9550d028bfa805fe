namespace CrmPlatform.Sdk;

/// <summary>Checks business rules.</summary>
public static class Rules
{
    /// <summary>Throws for the first rule that is broken.</summary>
    /// <exception cref="RuleBrokenException">A rule is broken.</exception>
    public static void Check(params ReadOnlySpan<IRule> rules)
    {
        foreach (var rule in rules)
        {
            if (rule.IsBroken)
            {
                throw new RuleBrokenException(rule.Code, rule.Message);
            }
        }
    }
}
