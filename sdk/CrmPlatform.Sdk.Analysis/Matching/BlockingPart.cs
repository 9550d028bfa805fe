namespace CrmPlatform.Sdk.Analysis;

/// <summary>A part of a blocking key: a field, and what of it has to be equal.</summary>
/// <param name="Field">The field's name.</param>
/// <param name="Kind">Equal exactly, in normal form, by sound, or, when fuzzy, in the first three letters.</param>
public sealed record BlockingPart(string Field, MatchKind Kind)
{
    /// <summary>What the field holds. Default: any text.</summary>
    public MatchForm Form { get; init; } = MatchForm.Text;
}
