namespace CrmPlatform.GraphQL.Inference.Aggregation;

/// <summary>The period by which instants and days are grouped, in UTC.</summary>
internal enum TimeBucket
{
    Day,

    /// <summary>From Monday, as in ISO 8601.</summary>
    Week,

    Month,

    Quarter,

    Year,
}
