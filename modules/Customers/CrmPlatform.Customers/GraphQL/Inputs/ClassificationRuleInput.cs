namespace CrmPlatform.Customers.GraphQL.Inputs;

/// <summary>A rule of classification: of a standard's rules, the first that holds counts.</summary>
public sealed record ClassificationRuleInput
{
    /// <summary>What it is called.</summary>
    public required string Name { get; init; }

    /// <summary>The class that it gives, such as A.</summary>
    public required string Class { get; init; }

    /// <summary>The priority that it gives: 1 is served first, 100 last.</summary>
    public required int Priority { get; init; }

    /// <summary>For whom it holds.</summary>
    public required RuleInput Rule { get; init; }
}
