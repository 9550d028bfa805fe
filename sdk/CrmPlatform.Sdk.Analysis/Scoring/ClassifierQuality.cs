namespace CrmPlatform.Sdk.Analysis;

/// <summary>Says how good probabilities of a yes were.</summary>
public static class ClassifierQuality
{
    // What scikit-learn keeps probabilities away from 0 and 1 by, so that one certain error is not infinite.
    private const double Edge = 1e-15;

    /// <summary>The area under the receiver operating characteristic: how often a yes got more than a no, ties half.</summary>
    /// <remarks>By the rank sum of Mann and Whitney (1947).</remarks>
    /// <exception cref="AnalysisException">All answers are equal.</exception>
    public static double AreaUnderCurve(IReadOnlyList<double> scores, IReadOnlyList<bool> answers)
    {
        var order = Enumerable.Range(0, scores.Count).OrderBy(i => scores[i]).ToArray();
        var yes = (long)answers.Count(a => a);
        var no = answers.Count - yes;
        if (yes == 0 || no == 0)
        {
            throw new AnalysisException("All answers are the same, so no curve can be drawn. Measure with observations of both.");
        }

        var ranks = 0.0;
        for (var first = 0; first < order.Length;)
        {
            var end = first + 1;
            while (end < order.Length && scores[order[end]] == scores[order[first]])
            {
                end++;
            }

            var rank = (first + 1 + end) / 2.0;
            for (; first < end; first++)
            {
                ranks += answers[order[first]] ? rank : 0;
            }
        }

        return (ranks - (yes * (yes + 1) / 2.0)) / yes / no;
    }

    /// <summary>The mean of −ln of the probability that the right answer got.</summary>
    public static double LogLoss(IReadOnlyList<double> probabilities, IReadOnlyList<bool> answers)
    {
        var sum = 0.0;
        for (var i = 0; i < answers.Count; i++)
        {
            var p = Math.Clamp(probabilities[i], Edge, 1 - Edge);
            sum -= Math.Log(answers[i] ? p : 1 - p);
        }

        return sum / answers.Count;
    }

    /// <summary>The mean square of the probabilities' errors (Brier 1950).</summary>
    public static double BrierScore(IReadOnlyList<double> probabilities, IReadOnlyList<bool> answers)
    {
        var sum = 0.0;
        for (var i = 0; i < answers.Count; i++)
        {
            var error = probabilities[i] - (answers[i] ? 1 : 0);
            sum += error * error;
        }

        return sum / answers.Count;
    }

    /// <summary>The share of right answers, where a yes is a probability of at least one half.</summary>
    public static double Accuracy(IReadOnlyList<double> probabilities, IReadOnlyList<bool> answers) =>
        answers.Where((a, i) => probabilities[i] >= 0.5 == a).Count() / (double)answers.Count;
}
