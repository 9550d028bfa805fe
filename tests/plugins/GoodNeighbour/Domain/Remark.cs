using CrmPlatform.Sdk;

namespace GoodNeighbour.Domain;

/// <summary>A sentence about a customer.</summary>
public sealed class Remark : Entity
{
    /// <summary>Creates a remark.</summary>
    /// <param name="customerId">The customer.</param>
    /// <param name="text">The sentence.</param>
    public Remark(Guid customerId, string text)
    {
        Rules.Check(new RemarkMustHaveText(text));
        CustomerId = customerId;
        Text = text.Trim();
    }

    private Remark()
    {
    }

    /// <summary>The customer.</summary>
    public Guid CustomerId { get; private set; }

    /// <summary>The sentence.</summary>
    public string Text { get; private set; } = "";
}
