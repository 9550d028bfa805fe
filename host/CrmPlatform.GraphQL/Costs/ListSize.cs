using System.Collections;
using System.Globalization;
using CrmPlatform.GraphQL.Coercion;
using CrmPlatform.GraphQL.Language;
using CrmPlatform.GraphQL.Schemas;
using CrmPlatform.GraphQL.TypeSystem;

namespace CrmPlatform.GraphQL.Costs;

/// <summary>How long a list is. spec: IBM cost directives, "@listSize"</summary>
internal sealed class ListSize
{
    private readonly FieldDefinition _field;
    private readonly int? _assumed;
    private readonly int? _default;
    private readonly bool _requiresOne;

    private ListSize(FieldDefinition field, DirectiveNode? directive, IReadOnlyList<string> slicing)
    {
        _field = field;
        _assumed = Number(directive, "assumedSize");
        _default = Number(directive, "slicingArgumentDefaultValue");
        _requiresOne = slicing.Count > 0 && Argument(directive, "requireOneSlicingArgument") is not BooleanValueNode { Value: false } && directive is not null;
        Slicing = slicing;
        Sized = Names(directive, "sizedFields");
    }

    /// <summary>The arguments that say how many items there are.</summary>
    public IReadOnlyList<string> Slicing { get; }

    /// <summary>The fields below that have as many items.</summary>
    public IReadOnlyList<string> Sized { get; }

    /// <summary>What a field says about its length; null when it says nothing.</summary>
    public static ListSize? Of(FieldDefinition field)
    {
        if (field.AppliedDirectives.FirstOrDefault(d => d.Name.Value == CostDirectives.ListSizeName) is { } directive)
        {
            return new ListSize(field, directive, Names(directive, "slicingArguments"));
        }

        // A gateway gets one entity for each that it represents.
        return field.Name == Federation.FederationNames.EntitiesField ? new ListSize(field, null, ["representations"]) : null;
    }

    /// <summary>How many items there are at most, with the arguments of a place.</summary>
    /// <exception cref="GraphQLException">Exactly one slicing argument must be given, and is not.</exception>
    public double Of(FieldNode node, CoercedVariables variables, int otherwise)
    {
        var given = Slicing.Select(name => Given(node, name, variables)).OfType<double>().ToList();
        if (_requiresOne && given.Count != 1)
        {
            throw CostErrors.NoSlicingArgument(_field, Slicing);
        }

        var size = given.Count > 0 ? given.Max() : _default ?? _assumed ?? otherwise;

        // More than there can be is refused where the list is read, with a better reason.
        return Math.Clamp(size, 0, _assumed ?? double.MaxValue);
    }

    private double? Given(FieldNode node, string name, CoercedVariables variables)
    {
        var value = node.Arguments.FirstOrDefault(a => a.Name.Value == name)?.Value;
        if (value is VariableNode variable)
        {
            if (variables.TryGet(variable.Name.Value, out var coerced))
            {
                return coerced switch { int number => number, long number => number, ICollection list => list.Count, null => null, _ => 1 };
            }

            value = null;
        }

        return (value ?? _field.FindArgument(name)?.DefaultValue) switch
        {
            IntValueNode number => double.Parse(number.Text, CultureInfo.InvariantCulture),
            ListValueNode list => list.Items.Count,
            null or NullValueNode => null,
            _ => 1,
        };
    }

    private static ValueNode? Argument(DirectiveNode? directive, string name) => directive?.Arguments.FirstOrDefault(a => a.Name.Value == name)?.Value;

    private static int? Number(DirectiveNode? directive, string name) =>
        Argument(directive, name) is IntValueNode number && int.TryParse(number.Text, CultureInfo.InvariantCulture, out var value) ? value : null;

    private static IReadOnlyList<string> Names(DirectiveNode? directive, string name) => Argument(directive, name) switch
    {
        ListValueNode list => [.. list.Items.OfType<StringValueNode>().Select(v => v.Value)],
        StringValueNode one => [one.Value],
        _ => [],
    };
}
