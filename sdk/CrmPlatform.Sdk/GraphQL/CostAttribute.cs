using System.Globalization;

namespace CrmPlatform.Sdk.GraphQL;

/// <summary>How much work a field, argument, input field or type is. Default: 10 for what is asked of a database or awaited, 1 for objects, 0 for leaves.</summary>
/// <param name="weight">The work, counted for each time that the field is found.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Enum | AttributeTargets.Property | AttributeTargets.Method | AttributeTargets.Parameter)]
public sealed class CostAttribute(double weight) : GraphQLDirectiveAttribute($"@cost(weight: \"{weight.ToString(CultureInfo.InvariantCulture)}\")")
{
    /// <summary>The work.</summary>
    public double Weight { get; } = weight;
}
