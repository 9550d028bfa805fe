using CrmPlatform.Sales.Domain.Rules;
using CrmPlatform.Sdk;

namespace CrmPlatform.Sales.Domain.Channels;

/// <summary>A way by which we sell, such as a shop or partners.</summary>
public sealed class SalesChannel : Entity
{
    /// <summary>Creates a channel.</summary>
    public SalesChannel(string name, decimal cost, string? currency) => Describe(name, cost, currency);

    private SalesChannel()
    {
    }

    /// <summary>The channel's name; no other channel has it.</summary>
    public string Name { get; private set; } = "";

    /// <summary>What the channel has cost so far.</summary>
    public decimal Cost { get; private set; }

    /// <summary>The cost's currency, as in ISO 4217.</summary>
    public string Currency { get; private set; } = Currencies.Default;

    /// <summary>Changes the channel.</summary>
    public void Describe(string? name, decimal cost, string? currency)
    {
        Sdk.Rules.Check(new AmountMustNotBeNegative("cost", cost));
        Name = Text.Required(name, "name", 100);
        Cost = cost;
        Currency = Currencies.Of(currency);
    }
}
