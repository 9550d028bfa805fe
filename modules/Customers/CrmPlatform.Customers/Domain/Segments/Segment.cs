using CrmPlatform.Customers.Domain.Rules;
using CrmPlatform.Sdk;

namespace CrmPlatform.Customers.Domain.Segments;

/// <summary>A group of customers that are treated alike.</summary>
public sealed class Segment : Entity
{
    /// <summary>Defines a segment that somebody puts customers into.</summary>
    /// <param name="name">Its name, which no other segment has.</param>
    /// <param name="description">What it is for.</param>
    public Segment(string name, string? description)
    {
        Sdk.Rules.Check(new NameMustBeGiven(name));
        Name = Text.Clean(name, "name", 100)!;
        Description = Text.Clean(description, "description", 400);
    }

    private Segment()
    {
    }

    /// <summary>Its name, which no other segment has.</summary>
    public string Name { get; private set; } = "";

    /// <summary>What it is for.</summary>
    public string? Description { get; private set; }

    /// <summary>How customers come into it.</summary>
    public SegmentKind Kind { get; private set; }

    /// <summary>The rule, as text; null when somebody puts customers into it.</summary>
    public string? RuleText { get; private set; }

    /// <summary>Whether the rule holds for other customers as time goes by.</summary>
    public bool UsesTime { get; private set; }

    /// <summary>Lets a rule say who is in it.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="usesTime">Whether it holds for other customers as time goes by.</param>
    public void Follow(Rule rule, bool usesTime) =>
        (Kind, RuleText, UsesTime) = (SegmentKind.Rule, Segments.RuleText.Write(rule), usesTime);

    /// <summary>The rule of a segment that has one.</summary>
    /// <exception cref="RuleBrokenException">Somebody puts customers into it.</exception>
    internal Rule MustHaveRule()
    {
        Sdk.Rules.Check(new SegmentMustHaveRule(Name, Kind));
        return Segments.RuleText.Read(RuleText!);
    }
}
