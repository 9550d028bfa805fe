namespace CrmPlatform.Sales.GraphQL.Reports;

/// <summary>How a channel sells.</summary>
public sealed record ChannelSales
{
    internal const int Decimals = 4;

    /// <summary>The channel's name.</summary>
    public required string Channel { get; init; }

    /// <summary>What the channel has cost.</summary>
    public required decimal Cost { get; init; }

    /// <summary>The currency of the cost.</summary>
    public required string CostCurrency { get; init; }

    /// <summary>The currency of the sales.</summary>
    public required string Currency { get; init; }

    /// <summary>How many opportunities of the channel are won.</summary>
    public required int Won { get; init; }

    /// <summary>How many are lost.</summary>
    public required int Lost { get; init; }

    /// <summary>What the won ones are worth.</summary>
    public required decimal Sales { get; init; }

    /// <summary>The won ones among those that are won or lost; null when there are none.</summary>
    public double? ConversionRate => Share.Of(Won, Won + Lost);

    /// <summary>Sales times conversion rate; nothing while nothing is decided.</summary>
    public decimal Effect => decimal.Round(ExactEffect, Decimals);

    /// <summary>What each unit of cost brought beyond itself: (sales - cost) / cost; null without cost in the currency of the sales.</summary>
    public decimal? Roi => Cost == 0 || CostCurrency != Currency ? null : decimal.Round((Sales - Cost) / Cost, Decimals);

    internal decimal ExactEffect => Won + Lost == 0 ? 0 : Sales * Won / (Won + Lost);
}
