using CrmPlatform.GraphQL.Language;
using CrmPlatform.GraphQL.TypeSystem;

namespace CrmPlatform.GraphQL.Planning;

/// <summary>What a plan is made of: the schema, the document, and which conditions hold.</summary>
internal sealed class PlanSource(
    Schema schema, Source text, IReadOnlyDictionary<string, FragmentNode> fragments, IReadOnlyDictionary<string, bool> conditions, bool isIncremental,
    PlanMeter meter)
{
    public Schema Schema { get; } = schema;

    public Source Text { get; } = text;

    /// <summary>Counts the fields that are planned.</summary>
    public PlanMeter Meter { get; } = meter;

    /// <summary>The fragment with a name, or null.</summary>
    public FragmentNode? FindFragment(string name) => fragments.GetValueOrDefault(name);

    /// <summary>Whether @skip and @include let a selection in. spec: CollectFields()</summary>
    public bool Includes(SelectionNode selection)
    {
        foreach (var directive in selection.Directives)
        {
            if ((directive.Name.Value == "skip" && ConditionOf(directive)) || (directive.Name.Value == "include" && !ConditionOf(directive)))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The directive by which a fragment or list comes later; null when it comes at once.</summary>
    public DirectiveNode? Later(IReadOnlyList<DirectiveNode> directives, string name)
        => isIncremental && Directives.Find(directives, name) is { } directive && (Directives.Argument(directive, "if") is null || ConditionOf(directive)) ? directive : null;

    /// <summary>Whether an object type satisfies the type condition of a fragment. spec: DoesFragmentTypeApply()</summary>
    public bool Applies(NamedTypeNode? condition, ObjectType type)
        => condition is null
            || condition.Name.Value == type.Name
            || (Schema.FindType(condition.Name.Value) is CompositeType composite && Schema.IsSubtype(composite, type));

    private bool ConditionOf(DirectiveNode directive) => Directives.Argument(directive, "if") switch
    {
        BooleanValueNode literal => literal.Value,
        VariableNode variable => conditions.GetValueOrDefault(variable.Name.Value),
        _ => false,
    };
}
