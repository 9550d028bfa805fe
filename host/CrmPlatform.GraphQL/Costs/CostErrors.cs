using System.Globalization;
using CrmPlatform.GraphQL.TypeSystem;

namespace CrmPlatform.GraphQL.Costs;

/// <summary>The refusals of operations that cost too much.</summary>
internal static class CostErrors
{
    public const string CostLimit = "COST_LIMIT";

    public static GraphQLException TooMuch(OperationCost cost, CostOptions options) => new(new GraphQLError(
        $"The operation costs {Text(cost.FieldCost)} for fields and {Text(cost.TypeCost)} for objects; at most {Text(options.MaxFieldCost)} and {Text(options.MaxTypeCost)} are allowed. "
        + "Ask for shorter lists with 'first', or for fewer lists inside of lists.")
    {
        Code = CostLimit,
        Extensions = new Dictionary<string, object?> { ["cost"] = CostReport.Of(cost, options) },
    });

    public static GraphQLException NoSlicingArgument(FieldDefinition field, IEnumerable<string> names) => new(new GraphQLError(
        $"Field '{field.Coordinate}' needs exactly one of the arguments {string.Join(", ", names.Select(n => $"'{n}'"))}, so that its cost is known. Give one.") { Code = CostLimit });

    private static string Text(double cost) => cost >= CostPlan.Endless ? "too much to count" : cost.ToString("#,0.##", CultureInfo.InvariantCulture);
}
