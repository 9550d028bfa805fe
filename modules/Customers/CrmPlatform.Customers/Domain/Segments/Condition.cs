namespace CrmPlatform.Customers.Domain.Segments;

/// <summary>A field compares with values as an operator says.</summary>
/// <param name="Field">The field, such as <c>country</c>; or one of a related record, such as <c>needs.type</c>.</param>
/// <param name="Operator">The operator.</param>
/// <param name="Values">The values, as text: none for empty, two for between, one for most.</param>
public sealed record Condition(string Field, RuleOperator Operator, IReadOnlyList<string> Values) : Rule;
