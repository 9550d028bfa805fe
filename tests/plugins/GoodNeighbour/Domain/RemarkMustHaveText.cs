using CrmPlatform.Sdk;

namespace GoodNeighbour.Domain;

/// <summary>A remark says something.</summary>
/// <param name="Text">The sentence.</param>
public sealed record RemarkMustHaveText(string Text) : IRule
{
    /// <inheritdoc/>
    public string Code => "NEIGHBOUR_REMARK_EMPTY";

    /// <inheritdoc/>
    public string Message => "The remark is empty. Write a sentence.";

    /// <inheritdoc/>
    public bool IsBroken => string.IsNullOrWhiteSpace(Text);
}
