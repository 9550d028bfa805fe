namespace CrmPlatform.Sdk.Analysis;

/// <summary>A decision tree.</summary>
public sealed class TreeModel
{
    /// <summary>Creates a model of a known tree.</summary>
    public TreeModel(TreeNode root) => Root = root;

    /// <summary>The first question.</summary>
    public TreeNode Root { get; }

    /// <summary>The mean of the targets where an observation ends; of a classification the share of each class.</summary>
    public IReadOnlyList<double> Predict(ReadOnlySpan<double> x)
    {
        var node = Root;
        while (node.Next(x) is { } next)
        {
            node = next;
        }

        return node.Value;
    }

    /// <summary>The class that most observations have where this one ends; of equal ones the first.</summary>
    public int PredictClass(ReadOnlySpan<double> x)
    {
        var shares = Predict(x);
        var best = 0;
        for (var c = 1; c < shares.Count; c++)
        {
            best = shares[c] > shares[best] ? c : best;
        }

        return best;
    }

    /// <summary>What each feature adds to the answer at the root, on the way of this observation.</summary>
    /// <remarks>Saabas' decomposition (2014): each question gets the change of the value that it brings.</remarks>
    /// <param name="x">The observation.</param>
    /// <param name="output">Which value: 0 of a regression, the class of a classification.</param>
    public double[] Contributions(ReadOnlySpan<double> x, int output)
    {
        var parts = new double[x.Length];
        for (var node = Root; node.Next(x) is { } next; node = next)
        {
            parts[node.Feature] += next.Value[output] - node.Value[output];
        }

        return parts;
    }
}
