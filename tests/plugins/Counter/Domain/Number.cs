using CrmPlatform.Sdk;

namespace Counter.Domain;

/// <summary>A number that was counted.</summary>
public sealed class Number : Entity
{
    /// <summary>Counts.</summary>
    /// <param name="value">The number.</param>
    /// <param name="owner">Who counts.</param>
    public Number(int value, string owner) => (Value, Owner) = (value, owner);

    private Number()
    {
    }

    /// <summary>The number.</summary>
    public int Value { get; private set; }

    /// <summary>Who counted.</summary>
    public string Owner { get; private set; } = "";
}
