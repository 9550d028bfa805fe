namespace CrmPlatform.Sales.GraphQL.Reports;

/// <summary>How well the channels sell.</summary>
/// <param name="Channels">Each channel with opportunities, the one with the most effect first.</param>
public sealed record ChannelEffect(IReadOnlyList<ChannelSales> Channels)
{
    /// <summary>The mean over the channels of sales times conversion rate; null without channels.</summary>
    public decimal? MeanEffect => Channels.Count == 0 ? null : decimal.Round(Channels.Average(c => c.ExactEffect), ChannelSales.Decimals);
}
