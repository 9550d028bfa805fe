using System.Globalization;
using CrmPlatform.GraphQL.Language;
using CrmPlatform.GraphQL.Schemas;
using CrmPlatform.GraphQL.TypeSystem;

namespace CrmPlatform.GraphQL.Costs;

/// <summary>How much work things are: what <c>@cost</c> says, else 1 for objects and 0 for leaves.</summary>
internal static class Weights
{
    // To read the schema is work of its own, bounded by how deep that may go. A whole schema is as long as a long list:
    // an operation that asks for it again and again by aliases must reach a limit.
    private const double WholeSchema = 2000;
    private const double OneType = 20;

    public static double Of(FieldDefinition field) => IsIntrospection(field) ? field.Name == "__schema" ? WholeSchema : OneType : Given(field.AppliedDirectives) ?? Default(field.Type);

    public static double Of(NamedType type) => Given(type.AppliedDirectives) ?? (type is CompositeType ? 1 : 0);

    public static double Of(InputValueDefinition input) => Given(input.AppliedDirectives) ?? Default(input.Type);

    /// <summary>Whether a field reads the schema. Its name alone would not do: clients choose the names of operations and fragments.</summary>
    public static bool IsIntrospection(FieldDefinition field) => field.DeclaringType is null && field.Name is "__schema" or "__type";

    private static double Default(GraphQLType type) => type.Named is CompositeType or InputObjectType ? 1 : 0;

    private static double? Given(IReadOnlyList<DirectiveNode> directives)
    {
        foreach (var directive in directives)
        {
            if (directive.Name.Value == CostDirectives.CostName && directive.Arguments is [{ Value: StringValueNode weight }, ..]
                && double.TryParse(weight.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value))
            {
                return value;
            }
        }

        return null;
    }
}
