namespace CrmPlatform.Sdk.Analysis;

/// <summary>A customer's scores, from 1 to the number of bins; more is better.</summary>
/// <param name="Recency">Higher for a purchase not long ago.</param>
/// <param name="Frequency">Higher for more purchases.</param>
/// <param name="Monetary">Higher for more money.</param>
public readonly record struct RfmScore(int Recency, int Frequency, int Monetary)
{
    /// <summary>The three scores as one text, such as <c>555</c>; with dashes where a score has two digits.</summary>
    public override string ToString() => Recency < 10 && Frequency < 10 && Monetary < 10
        ? $"{Recency}{Frequency}{Monetary}"
        : $"{Recency}-{Frequency}-{Monetary}";
}
