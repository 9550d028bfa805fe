using System.Runtime.CompilerServices;
using CrmPlatform.GraphQL.Language;
using CrmPlatform.GraphQL.TypeSystem;

namespace CrmPlatform.GraphQL.Validation.Limits;

/// <summary>No way down an operation leads too often through one field: friends of friends of friends.</summary>
/// <remarks>Each fragment is measured once, so that the check itself grows with the document only.</remarks>
internal sealed class FieldCycleLimit : ValidationRule
{
    private static readonly Dictionary<FieldDefinition, int> Nothing = [];

    private readonly Dictionary<string, Dictionary<FieldDefinition, int>> _fragments = new(StringComparer.Ordinal);
    private FieldDefinition? _reported;

    public override void LeaveDocument(DocumentNode document, ValidationContext context)
    {
        if (context.Options.Limits.MaxFieldCycles == int.MaxValue)
        {
            return;
        }

        foreach (var operation in document.Definitions.OfType<OperationNode>())
        {
            Measure(operation.SelectionSet, context.Schema.RootType(operation.Kind), context);
        }
    }

    // How often each field stands on the way that leads through it most.
    private Dictionary<FieldDefinition, int> Measure(SelectionSetNode selectionSet, CompositeType? parent, ValidationContext context)
    {
        if (parent is null || _reported is not null || !RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            return Nothing;
        }

        var most = new Dictionary<FieldDefinition, int>();
        foreach (var selection in selectionSet.Selections)
        {
            var below = selection switch
            {
                FieldNode field => OfField(field, parent, context),
                InlineFragmentNode inline => Measure(inline.SelectionSet, TypeOf(inline.TypeCondition, parent, context), context),
                _ => OfFragment(((FragmentSpreadNode)selection).Name.Value, context),
            };
            foreach (var (definition, count) in below)
            {
                most[definition] = Math.Max(count, most.GetValueOrDefault(definition));
            }
        }

        return most;
    }

    private Dictionary<FieldDefinition, int> OfField(FieldNode field, CompositeType parent, ValidationContext context)
    {
        // The schema's own types have a limit of their own.
        if (field.SelectionSet is not { } inner || parent.Name.StartsWith("__", StringComparison.Ordinal) || context.Schema.FindField(parent, field.Name.Value) is not { } definition)
        {
            return Nothing;
        }

        var below = new Dictionary<FieldDefinition, int>(Measure(inner, definition.Type.Named as CompositeType, context));
        var count = below.GetValueOrDefault(definition) + 1;
        if (count > context.Options.Limits.MaxFieldCycles && _reported is null)
        {
            _reported = definition;
            context.Report(ValidationErrors.TooManyCycles(definition.Coordinate, context.Options.Limits.MaxFieldCycles), ValidationErrors.CycleLimit, field);
        }

        below[definition] = count;
        return below;
    }

    private Dictionary<FieldDefinition, int> OfFragment(string name, ValidationContext context)
    {
        if (_fragments.TryGetValue(name, out var known))
        {
            return known;
        }

        // A fragment that spreads itself counts as nothing here; NoFragmentCycles reports it.
        _fragments[name] = Nothing;
        return _fragments[name] = context.FindFragment(name) is { } fragment ? Measure(fragment.SelectionSet, context.TypeOf(fragment), context) : Nothing;
    }

    private static CompositeType? TypeOf(NamedTypeNode? condition, CompositeType parent, ValidationContext context) =>
        condition is null ? parent : context.Schema.FindType(condition.Name.Value) as CompositeType;
}
