namespace CrmPlatform.Sdk.Analysis;

/// <summary>A question of a decision tree, or the answer where it asks none.</summary>
/// <param name="Value">The answer so far: the mean of the targets, or the share of each class.</param>
/// <param name="Size">How many observations came here in training.</param>
/// <param name="Feature">The feature that is asked for; -1 at a leaf.</param>
/// <param name="Threshold">Up to this value the way goes left.</param>
/// <param name="Left">Where small values go; null at a leaf.</param>
/// <param name="Right">Where large values go; null at a leaf.</param>
public sealed record TreeNode(IReadOnlyList<double> Value, int Size, int Feature, double Threshold, TreeNode? Left, TreeNode? Right)
{
    /// <summary>Where an observation goes; null at a leaf.</summary>
    public TreeNode? Next(ReadOnlySpan<double> x) => Feature < 0 ? null : x[Feature] <= Threshold ? Left : Right;
}
