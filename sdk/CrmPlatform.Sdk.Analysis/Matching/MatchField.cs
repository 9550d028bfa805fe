namespace CrmPlatform.Sdk.Analysis;

/// <summary>A field that two records are compared by.</summary>
/// <param name="Name">The field's name.</param>
/// <param name="Kind">When two texts are the same.</param>
/// <param name="Weight">How much it says, against the other fields.</param>
public sealed record MatchField(string Name, MatchKind Kind, double Weight)
{
    /// <summary>What the field holds. Default: any text.</summary>
    public MatchForm Form { get; init; } = MatchForm.Text;
}
