using CrmPlatform.Customers.Domain.Segments;
using CrmPlatform.Sdk;

namespace CrmPlatform.Customers.GraphQL.Inputs;

/// <summary>A rule about customers: a condition on a field, or a combination of rules. Give one of its five forms.</summary>
public sealed record RuleInput
{
    /// <summary>Every one of these holds.</summary>
    public IReadOnlyList<RuleInput>? All { get; init; }

    /// <summary>One of these holds.</summary>
    public IReadOnlyList<RuleInput>? Any { get; init; }

    /// <summary>This does not hold.</summary>
    public RuleInput? Not { get; init; }

    /// <summary>What belongs to the customer, such as `needs`; `having` says what one of these is like.</summary>
    public string? Related { get; init; }

    /// <summary>What one of the related records is like; its fields are those of that record.</summary>
    public RuleInput? Having { get; init; }

    /// <summary>The field, such as `country`, `needs.type` or `needs.count`: `ruleFields` lists them.</summary>
    public string? Field { get; init; }

    /// <summary>How the field compares with the values.</summary>
    public RuleOperator? Operator { get; init; }

    /// <summary>The values, as text: days as 2026-01-31, instants in UTC, times from now as now-30d.</summary>
    public IReadOnlyList<string>? Values { get; init; }

    /// <summary>The rule, when it is complete.</summary>
    internal Rule ToRule()
    {
        var parts = 0;
        return Read(this, "rule", ref parts);
    }

    private static Rule Read(RuleInput input, string path, ref int parts)
    {
        if (++parts > RuleText.MostParts)
        {
            throw new InvalidInputException("rule", $"The rule has more than {RuleText.MostParts} parts. Ask for less at once.");
        }

        return input switch
        {
            { All: { Count: > 0 } all, Any: null, Not: null, Related: null, Having: null, Field: null } => new AllOf(List(all, $"{path}.all", ref parts)),
            { All: null, Any: { Count: > 0 } any, Not: null, Related: null, Having: null, Field: null } => new AnyOf(List(any, $"{path}.any", ref parts)),
            { All: null, Any: null, Not: { } not, Related: null, Having: null, Field: null } => new Not(Read(not, $"{path}.not", ref parts)),
            { All: null, Any: null, Not: null, Related: { } related, Having: { } having, Field: null } => new Having(related, Read(having, $"{path}.having", ref parts)),
            { All: null, Any: null, Not: null, Related: null, Having: null, Field: { } field, Operator: { } @operator } => new Condition(field, @operator, input.Values ?? []),
            _ => throw new InvalidInputException(
                "rule", $"'{path}' is no rule. Give one of: 'all' or 'any' with rules; 'not'; 'related' with 'having'; or 'field' with 'operator' and 'values'."),
        };
    }

    private static IReadOnlyList<Rule> List(IReadOnlyList<RuleInput> inputs, string path, ref int parts)
    {
        var rules = new List<Rule>();
        for (var i = 0; i < inputs.Count; i++)
        {
            rules.Add(Read(inputs[i], $"{path}[{i}]", ref parts));
        }

        return rules;
    }
}
