namespace CrmPlatform.Packages.Metadata;

/// <summary>How a C# method is called as a GraphQL field.</summary>
internal static class FieldNames
{
    /// <summary><c>GetOpenOrdersAsync</c> is <c>openOrders</c>.</summary>
    public static string ForMethod(string method)
    {
        var name = method.AsSpan();
        if (name.Length > 5 && name.EndsWith("Async", StringComparison.Ordinal))
        {
            name = name[..^5];
        }

        if (name.Length > 3 && name.StartsWith("Get", StringComparison.Ordinal) && char.IsUpper(name[3]))
        {
            name = name[3..];
        }

        return ForProperty(name);
    }

    /// <summary><c>PointsPerUnit</c> is <c>pointsPerUnit</c>.</summary>
    public static string ForProperty(ReadOnlySpan<char> name) => $"{char.ToLowerInvariant(name[0])}{name[1..]}";
}
