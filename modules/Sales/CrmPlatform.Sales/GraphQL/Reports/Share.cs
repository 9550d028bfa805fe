namespace CrmPlatform.Sales.GraphQL.Reports;

/// <summary>Divides counts and amounts.</summary>
internal static class Share
{
    /// <summary>The part of the whole; null when the whole is nothing.</summary>
    public static double? Of(int part, int whole) => whole == 0 ? null : (double)part / whole;
}
