using CrmPlatform.GraphQL.Coercion;
using CrmPlatform.GraphQL.Language;
using CrmPlatform.GraphQL.TypeSystem;

namespace CrmPlatform.GraphQL.Planning;

/// <summary>The arguments of a planned field: coerced once when they are the same for every request.</summary>
internal sealed class ArgumentsPlan
{
    /// <summary>No arguments.</summary>
    public static readonly ArgumentsPlan None = new();

    private static readonly IReadOnlyDictionary<string, object?> NoValues = new Dictionary<string, object?>();

    private readonly PlanSource? _source;
    private readonly FieldDefinition? _field;
    private readonly FieldNode? _node;
    private readonly bool _isConstant;
    private readonly bool _isConverted;
    private IReadOnlyDictionary<string, object?>? _constant;
    private IReadOnlyDictionary<string, object?>? _converted;

    public ArgumentsPlan(PlanSource source, FieldDefinition field, FieldNode node)
    {
        _source = source;
        _field = field;
        _node = node;
        _isConstant = field.Arguments.All(a => IsConstant(a, node));
        _isConverted = field.Arguments.Any(InputConversion.IsNeeded);
        _constant = field.Arguments.Count == 0 ? NoValues : null;
    }

    private ArgumentsPlan()
    {
        _isConstant = true;
        _constant = NoValues;
    }

    /// <summary>The values of a request, by argument name.</summary>
    /// <exception cref="GraphQLException">A value is not of its argument's type.</exception>
    public IReadOnlyDictionary<string, object?> ValuesFor(CoercedVariables variables)
        => _constant ?? (_isConstant ? _constant = Coerce(variables) : Coerce(variables));

    /// <summary>The values as the field's resolver takes them.</summary>
    /// <exception cref="GraphQLException">A value of the right type is not what the resolver takes.</exception>
    public IReadOnlyDictionary<string, object?> Convert(IReadOnlyDictionary<string, object?> values)
    {
        if (!_isConverted)
        {
            return values;
        }

        return _converted ?? (_isConstant ? _converted = Turn(values) : Turn(values));
    }

    // Lists and input objects can be changed by a resolver that they are handed to, so every request gets its own.
    private static bool IsConstant(InputValueDefinition argument, FieldNode node)
    {
        var given = node.Arguments.FirstOrDefault(a => a.Name.Value == argument.Name)?.Value ?? argument.DefaultValue;
        return given switch
        {
            null or NullValueNode => true,
            VariableNode => false,
            _ => argument.Type.IsLeaf && argument.Type.Nullable is NamedType,
        };
    }

    private IReadOnlyDictionary<string, object?> Coerce(CoercedVariables variables)
        => ArgumentCoercion.Coerce(_field!, _node!, variables, _source!.Text);

    private IReadOnlyDictionary<string, object?> Turn(IReadOnlyDictionary<string, object?> values)
        => ArgumentCoercion.Convert(_field!, _node!, values, _source!.Text);
}
