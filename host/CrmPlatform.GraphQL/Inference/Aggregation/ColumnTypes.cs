namespace CrmPlatform.GraphQL.Inference.Aggregation;

/// <summary>What can be done with columns of a C# type, alike on every database.</summary>
internal static class ColumnTypes
{
    /// <summary>Whether rows can be grouped by values.</summary>
    public static bool IsGroupable(Type type) =>
        type.IsEnum || type == typeof(bool) || type == typeof(string) || type == typeof(Guid) || type == typeof(decimal) || TimeBuckets.Suits(type)
        || type == typeof(int) || type == typeof(long) || type == typeof(short) || type == typeof(byte);

    /// <summary>Whether values can be added.</summary>
    public static bool IsNumber(Type type) =>
        type == typeof(decimal) || type == typeof(int) || type == typeof(long) || type == typeof(short) || type == typeof(byte) || type == typeof(double) || type == typeof(float);

    /// <summary>Whether one value is the least and one the greatest.</summary>
    public static bool IsRanged(Type type) => IsNumber(type) || TimeBuckets.Suits(type);
}
