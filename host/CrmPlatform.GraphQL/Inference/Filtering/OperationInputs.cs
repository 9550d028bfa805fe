using CrmPlatform.GraphQL.Inference.Reading;
using CrmPlatform.GraphQL.Inference.Types;
using CrmPlatform.GraphQL.Language;
using CrmPlatform.GraphQL.Schemas;
using CrmPlatform.GraphQL.TypeSystem;

namespace CrmPlatform.GraphQL.Inference.Filtering;

/// <summary>Makes the inputs that hold the operations of one column, such as <c>StringOperationFilterInput</c>.</summary>
internal sealed class OperationInputs(TypeRegistry registry, EnumTypes enums)
{
    private const string Engine = "CrmPlatform.GraphQL";
    private const int ScanWeight = 5;

    private static readonly string[] TextOperations =
        ["eq", "neq", "contains", "ncontains", "in", "nin", "startsWith", "nstartsWith", "endsWith", "nendsWith", "ieq", "icontains", "istartsWith"];

    private static readonly string[] ComparableOperations =
        ["eq", "neq", "in", "nin", "gt", "ngt", "gte", "ngte", "lt", "nlt", "lte", "nlte"];

    /// <summary>The input for a leaf type; null when its values cannot be filtered.</summary>
    public InputObjectType? Of(Type type)
    {
        if (type.IsEnum)
        {
            var made = enums.Of(type);
            return Of(made, ["eq", "neq", "in", "nin"], made.Owner ?? Engine);
        }

        return Scalars.For(type) switch
        {
            null or { Name: "JSON" } => null,
            { Name: "Boolean" } scalar => Of(scalar, ["eq", "neq"], Engine),
            { Name: "String" } scalar => Of(scalar, TextOperations, Engine),
            { Name: "URL" } scalar => Of(scalar, ["eq", "neq", "in", "nin"], Engine),
            var scalar => Of(scalar, ComparableOperations, Engine),
        };
    }

    public InputObjectType OfId() => Of(Scalars.ID, ["eq", "neq", "in", "nin"], Engine);

    /// <summary>The input for encrypted texts.</summary>
    public InputObjectType OfEncrypted()
    {
        const string Name = "EncryptedOperationFilterInput";
        if (registry.Find(Name) is InputObjectType known)
        {
            return known;
        }

        var made = new InputObjectType(Name) { Description = "Conditions on an encrypted text; all of them must hold. The case of letters does not count.", Owner = Engine };
        made.Complete(
        [
            new InputValueDefinition("eq", Scalars.String) { Description = Describe("eq") },
            new InputValueDefinition("in", new ListType(Scalars.String)) { Description = Describe("in") },
        ]);
        registry.Declare(made, "[UseFiltering]", Engine);
        return made;
    }

    private InputObjectType Of(NamedType leaf, string[] operations, string owner)
    {
        var name = $"{MemberNames.Word(leaf.Name)}OperationFilterInput";
        if (registry.Find(name) is InputObjectType known)
        {
            return known;
        }

        var made = new InputObjectType(name) { Description = $"Conditions on a value of type `{leaf.Name}`; all of them must hold.", Owner = owner };
        made.Complete([.. operations.Select(o => new InputValueDefinition(o, o is "in" or "nin" ? new ListType(leaf) : leaf) { Description = Describe(o), AppliedDirectives = CostOf(o) })]);
        registry.Declare(made, "[UseFiltering]", owner);
        return made;
    }

    // What looks into every text of a table reads the whole table.
    private static IReadOnlyList<DirectiveNode> CostOf(string operation) =>
        operation is "contains" or "ncontains" or "endsWith" or "nendsWith" or "icontains" ? [CostDirectives.CostOf(ScanWeight)] : [];

    private static string Describe(string operation) => operation switch
    {
        "eq" => "Is the value; null finds rows without one.",
        "neq" => "Is not the value.",
        "in" => "Is one of the values.",
        "nin" => "Is none of the values.",
        "gt" => "Is greater.",
        "gte" => "Is greater or the same.",
        "lt" => "Is less.",
        "lte" => "Is less or the same.",
        "ngt" => "Is not greater.",
        "ngte" => "Is neither greater nor the same.",
        "nlt" => "Is not less.",
        "nlte" => "Is neither less nor the same.",
        "ieq" => "Is the value, whatever the case of its letters.",
        "icontains" => "Contains the text, whatever the case of its letters.",
        "istartsWith" => "Begins with the text, whatever the case of its letters.",
        "contains" => "Contains the text.",
        "ncontains" => "Does not contain the text.",
        "startsWith" => "Begins with the text.",
        "nstartsWith" => "Does not begin with the text.",
        "endsWith" => "Ends with the text.",
        _ => "Does not end with the text.",
    };
}
