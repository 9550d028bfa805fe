namespace CrmPlatform.Runtime.Compositions;

/// <summary>Modules do not go together; all that is wrong is told at once.</summary>
/// <param name="modules">The modules and their versions.</param>
/// <param name="errors">What is wrong, each with its code and its owner.</param>
public sealed class CompositionException(string modules, IReadOnlyList<string> errors)
    : Exception($"The modules {modules} do not go together. {CompositionErrors.Numbered(errors)}")
{
    /// <summary>What is wrong, each with its code and its owner.</summary>
    public IReadOnlyList<string> Errors { get; } = errors;
}
