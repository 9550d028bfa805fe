namespace CrmPlatform.Customers.Database.Segments;

/// <summary>What kind of values a field holds, and which operators make sense of them.</summary>
internal enum RuleKind
{
    Text,
    Choice,
    Number,
    Day,
    Instant,
    Flag,
}
