namespace CrmPlatform.Sdk;

/// <summary>A business rule: a sentence that holds or is broken.</summary>
/// <remarks>The type's name is the sentence, such as <c>OpportunityMustBeOpen</c>.</remarks>
public interface IRule
{
    /// <summary>For programs: upper-case words joined by underscores, beginning with the module.</summary>
    string Code { get; }

    /// <summary>For people: what is wrong and what to do.</summary>
    string Message { get; }

    /// <summary>Whether the rule does not hold.</summary>
    bool IsBroken { get; }
}
