using CrmPlatform.Customers.Domain.Rules;
using CrmPlatform.Customers.Domain.Segments;
using CrmPlatform.Sdk;

namespace CrmPlatform.Customers.Domain.Classification;

/// <summary>Gives a class and a priority to the customers that it holds for. Of several that hold, the first counts.</summary>
public sealed class ClassificationRule : Entity
{
    /// <summary>Adds a rule to a standard.</summary>
    /// <param name="standardId">The standard.</param>
    /// <param name="position">Its place among the standard's rules, from 1.</param>
    /// <param name="verdict">What it gives.</param>
    /// <param name="rule">For whom it holds.</param>
    public ClassificationRule(Guid standardId, int position, ClassVerdict verdict, Rule rule)
    {
        Sdk.Rules.Check(new NameMustBeGiven(verdict.Name), new ClassMustBeGiven(verdict.Class), new PriorityMustBeInBounds(verdict.Priority));
        StandardId = standardId;
        Position = position;
        Name = Text.Clean(verdict.Name, "name", 100)!;
        Class = Text.Clean(verdict.Class, "class", 60)!;
        Priority = verdict.Priority;
        RuleText = Segments.RuleText.Write(rule);
    }

    private ClassificationRule()
    {
    }

    /// <summary>The standard.</summary>
    public Guid StandardId { get; private set; }

    /// <summary>Its place among the standard's rules, from 1.</summary>
    public int Position { get; private set; }

    /// <summary>What it is called.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The class that it gives, such as A.</summary>
    public string Class { get; private set; } = "";

    /// <summary>The priority that it gives: 1 is served first.</summary>
    public int Priority { get; private set; }

    /// <summary>For whom it holds, as text.</summary>
    public string RuleText { get; private set; } = "";

    /// <summary>For whom it holds.</summary>
    internal Rule Rule => Segments.RuleText.Read(RuleText);
}
