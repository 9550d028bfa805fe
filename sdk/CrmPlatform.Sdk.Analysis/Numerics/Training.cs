namespace CrmPlatform.Sdk.Analysis;

/// <summary>What every training checks first.</summary>
internal static class Training
{
    public static void Check(FeatureMatrix x, int targets)
    {
        if (x.Rows == 0 || x.Rows != targets)
        {
            throw new AnalysisException($"There are {x.Rows} observations and {targets} targets. Give one target for each observation, and at least one.");
        }

        x.MustBeFinite();
    }

    public static AnalysisException Redundant(int feature) =>
        new($"Feature {feature} never changes or follows from the features before it, so it has no weight of its own. Leave it out.");
}
