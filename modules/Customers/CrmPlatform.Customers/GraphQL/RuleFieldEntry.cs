using CrmPlatform.Customers.Database.Segments;
using CrmPlatform.Customers.Domain.Segments;
using CrmPlatform.Sdk.GraphQL;

namespace CrmPlatform.Customers.GraphQL;

/// <summary>A field that rules can ask for.</summary>
/// <param name="Name">Its name in a rule, such as `needs.type`.</param>
/// <param name="Kind">What its values are: TEXT, CHOICE, NUMBER, DAY, INSTANT or FLAG.</param>
/// <param name="Operators">What it can be compared by.</param>
/// <param name="Choices">The values that a choice has; empty for other kinds.</param>
public sealed record RuleFieldEntry(string Name, string Kind, IReadOnlyList<RuleOperator> Operators, IReadOnlyList<string> Choices)
{
    /// <summary>The fields of customers and of what belongs to them.</summary>
    internal static IReadOnlyList<RuleFieldEntry> All { get; } =
    [
        .. CustomerRules.Scope.Fields.Select(f => Of("", f)),
        .. CustomerRules.Scope.Related.SelectMany(r => r.Value.Scope.Fields.Select(f => Of($"{r.Key}.", f)).Append(Of($"{r.Key}.count", RuleKind.Number, []))),
    ];

    private static RuleFieldEntry Of(string prefix, RuleField field)
    {
        var type = Nullable.GetUnderlyingType(field.Type) ?? field.Type;
        return Of(prefix + field.Name, field.Kind, type.IsEnum ? [.. Enum.GetNames(type).Select(EnumNames.ToGraphQL)] : []);
    }

    private static RuleFieldEntry Of(string name, RuleKind kind, IReadOnlyList<string> choices) =>
        new(name, EnumNames.ToGraphQL(kind.ToString()), RuleKinds.OperatorsOf(kind), choices);
}
