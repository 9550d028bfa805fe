namespace CrmPlatform.Sdk.Analysis;

/// <summary>The probability of a yes as a linear model of its log-odds.</summary>
public sealed class LogisticModel
{
    /// <summary>Creates a model of known log-odds.</summary>
    public LogisticModel(LinearModel logOdds, double logLikelihood) => (LogOdds, LogLikelihood) = (logOdds, logLikelihood);

    /// <summary>ln(p/(1 − p)) as a linear model.</summary>
    public LinearModel LogOdds { get; }

    /// <summary>ln of the likelihood of the observations that were trained with, without a penalty.</summary>
    public double LogLikelihood { get; }

    /// <summary>The probability of a yes.</summary>
    public double Predict(ReadOnlySpan<double> x) => 1 / (1 + Math.Exp(-LogOdds.Predict(x)));

    /// <summary>What each feature adds to the log-odds of the average observation.</summary>
    public double[] Contributions(ReadOnlySpan<double> x) => LogOdds.Contributions(x);
}
