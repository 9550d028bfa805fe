namespace CrmPlatform.Sdk.Settings;

/// <summary>How long a text in a module's settings may be.</summary>
/// <param name="minimum">The smallest number of characters.</param>
/// <param name="maximum">The largest number of characters.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class TextLengthAttribute(int minimum, int maximum) : Attribute
{
    /// <summary>The smallest number of characters.</summary>
    public int Minimum { get; } = minimum;

    /// <summary>The largest number of characters.</summary>
    public int Maximum { get; } = maximum;
}
