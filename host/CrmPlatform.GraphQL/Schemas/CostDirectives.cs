using System.Text;
using CrmPlatform.GraphQL.Language;
using CrmPlatform.GraphQL.TypeSystem;

namespace CrmPlatform.GraphQL.Schemas;

/// <summary>The directives that tell what a query costs before it runs. spec: IBM GraphQL Cost Directives</summary>
public static class CostDirectives
{
    /// <summary>The name of <c>@cost</c>.</summary>
    internal const string CostName = "cost";

    /// <summary>The name of <c>@listSize</c>.</summary>
    internal const string ListSizeName = "listSize";

    private static readonly GraphQLType Names = new ListType(new NonNullType(Scalars.String));

    /// <summary><c>@cost(weight:)</c></summary>
    public static DirectiveDefinition Cost { get; } = new(
        CostName,
        DirectiveLocations.ArgumentDefinition | DirectiveLocations.Enum | DirectiveLocations.FieldDefinition | DirectiveLocations.InputFieldDefinition | DirectiveLocations.Object
            | DirectiveLocations.Scalar,
        [new InputValueDefinition("weight", new NonNullType(Scalars.String)) { Description = "The work, as a number." }])
    {
        Description = "How much work something is. Default: 1 for objects and input objects, 0 for leaves.",
    };

    /// <summary><c>@listSize(assumedSize:, slicingArguments:, slicingArgumentDefaultValue:, sizedFields:, requireOneSlicingArgument:)</c></summary>
    public static DirectiveDefinition ListSize { get; } = new(
        ListSizeName,
        DirectiveLocations.FieldDefinition,
        [
            new InputValueDefinition("assumedSize", Scalars.Int) { Description = "How many items there are at most." },
            new InputValueDefinition("slicingArguments", Names) { Description = "The arguments that say how many items there are." },
            new InputValueDefinition("slicingArgumentDefaultValue", Scalars.Int) { Description = "How many items there are without such an argument." },
            new InputValueDefinition("sizedFields", Names) { Description = "The fields below that have as many items." },
            new InputValueDefinition("requireOneSlicingArgument", Scalars.Boolean)
            {
                DefaultValue = new BooleanValueNode(true, -1),
                Description = "Whether exactly one of the slicing arguments must be given.",
            },
        ])
    {
        Description = "How long a list is.",
    };

    /// <summary>A <c>@cost</c>.</summary>
    internal static DirectiveNode CostOf(int weight) => Parser.ParseDirective($"@{CostName}(weight: \"{weight}\")");

    /// <summary>A <c>@listSize</c> of a list whose arguments bound it, but may be left out.</summary>
    internal static DirectiveNode ListSizeOf(int? assumed, int? otherwise, string[] slicing, string[] sized)
    {
        var text = new StringBuilder($"@{ListSizeName}(");
        text.Append(assumed is null ? "" : $"assumedSize: {assumed}, ").Append($"slicingArguments: [\"{string.Join("\", \"", slicing)}\"], ");
        text.Append(otherwise is null ? "" : $"slicingArgumentDefaultValue: {otherwise}, ").Append(sized.Length == 0 ? "" : $"sizedFields: [\"{string.Join("\", \"", sized)}\"], ");
        return Parser.ParseDirective(text.Append("requireOneSlicingArgument: false)").ToString());
    }

    /// <summary>Whether a directive tells costs.</summary>
    internal static bool IsOne(DirectiveNode directive) => directive.Name.Value is CostName or ListSizeName;
}
