using System.Text;
using CrmPlatform.GraphQL.Language;
using CrmPlatform.GraphQL.TypeSystem;

namespace CrmPlatform.GraphQL.Schemas;

/// <summary>Writes a schema in the schema definition language, as graphql-js's printSchema writes it.</summary>
public static class SchemaPrinter
{
    /// <summary>Writes what the schema adds to the specification: no built-in scalars, directives and introspection types.</summary>
    public static string Print(Schema schema)
    {
        var parts = new List<string>();
        if (SchemaDefinition(schema) is { } definition)
        {
            parts.Add(definition);
        }

        parts.AddRange(schema.Directives.Where(d => SpecifiedDirectives.All.All(s => s.Name != d.Name)).Select(Directive));
        parts.AddRange(schema.Types.Where(IsDefined).Select(Print));
        return string.Join("\n\n", parts);
    }

    /// <summary>Writes one type.</summary>
    public static string Print(NamedType type) => Description(type.Description, "", isFirst: true) + type switch
    {
        ScalarType scalar => $"scalar {scalar.Name}{SpecifiedBy(scalar)}{Costs(scalar.AppliedDirectives)}",
        ObjectType o => $"type {o.Name}{Interfaces(o)}{Costs(o.AppliedDirectives)}{Fields(o)}",
        InterfaceType i => $"interface {i.Name}{Interfaces(i)}{Fields(i)}",
        UnionType union => $"union {union.Name}{(union.Members.Count > 0 ? " = " + string.Join(" | ", union.Members) : "")}",
        EnumType enumeration => $"enum {enumeration.Name}{Costs(enumeration.AppliedDirectives)}{Values(enumeration)}",
        InputObjectType input => $"input {input.Name}{(input.IsOneOf ? " @oneOf" : "")}{InputFields(input)}",
        _ => throw new ArgumentOutOfRangeException(nameof(type)),
    };

    private static bool IsDefined(NamedType type) =>
        !type.Name.StartsWith("__", StringComparison.Ordinal) && !(type is ScalarType && Scalars.Specified.Any(s => s.Name == type.Name));

    // The definition can be left out when the root types have the names that they have by default.
    private static string? SchemaDefinition(Schema schema)
    {
        var roots = new (string Operation, string Usual, ObjectType? Type)[]
        {
            ("query", "Query", schema.Query), ("mutation", "Mutation", schema.Mutation), ("subscription", "Subscription", schema.Subscription),
        };
        if (schema.Description is null && roots.All(r => ReferenceEquals(r.Type, schema.FindType(r.Usual))))
        {
            return null;
        }

        var text = new StringBuilder(Description(schema.Description, "", isFirst: true)).Append("schema {\n");
        foreach (var (operation, _, type) in roots)
        {
            text.Append(type is null ? "" : $"  {operation}: {type.Name}\n");
        }

        return text.Append('}').ToString();
    }

    private static string Directive(DirectiveDefinition directive) =>
        $"{Description(directive.Description, "", isFirst: true)}directive @{directive.Name}{Arguments(directive.Arguments, "")}{(directive.IsRepeatable ? " repeatable" : "")} on {string.Join(" | ", directive.LocationNames)}";

    private static string Interfaces(FieldedType type) => type.Interfaces.Count == 0 ? "" : " implements " + string.Join(" & ", type.Interfaces);

    private static string Fields(FieldedType type) => Block(type.Fields.Select((f, i) =>
        $"{Description(f.Description, "  ", i == 0)}  {f.Name}{Arguments(f.Arguments, "  ")}: {f.Type}{Deprecated(f.DeprecationReason)}{Costs(f.AppliedDirectives)}"));

    private static string Values(EnumType type) => Block(type.Values.Select((v, i) =>
        $"{Description(v.Description, "  ", i == 0)}  {v.Name}{Deprecated(v.DeprecationReason)}"));

    private static string InputFields(InputObjectType type) => Block(type.Fields.Select((f, i) => $"{Description(f.Description, "  ", i == 0)}  {InputValue(f)}"));

    private static string Block(IEnumerable<string> items)
    {
        var text = string.Join("\n", items);
        return text.Length == 0 ? "" : $" {{\n{text}\n}}";
    }

    private static string Arguments(IReadOnlyList<InputValueDefinition> arguments, string indentation)
    {
        if (arguments.Count == 0)
        {
            return "";
        }

        if (arguments.All(a => a.Description is null))
        {
            return $"({string.Join(", ", arguments.Select(InputValue))})";
        }

        var lines = arguments.Select((a, i) => $"{Description(a.Description, "  " + indentation, i == 0)}  {indentation}{InputValue(a)}");
        return $"(\n{string.Join("\n", lines)}\n{indentation})";
    }

    private static string InputValue(InputValueDefinition value) =>
        $"{value.Name}: {value.Type}{(value.DefaultValue is { } literal ? " = " + SyntaxPrinter.Print(literal) : "")}{Deprecated(value.DeprecationReason)}{Costs(value.AppliedDirectives)}";

    private static string Deprecated(string? reason) => reason switch
    {
        null => "",
        SpecifiedDirectives.NoLongerSupported => " @deprecated",
        _ => $" @deprecated(reason: {StringPrinter.Quoted(reason)})",
    };

    // printSchema leaves out applied directives, but what a query costs is to be known from the text.
    private static string Costs(IReadOnlyList<DirectiveNode> applied) => string.Concat(applied.Where(CostDirectives.IsOne).Select(d => $" {SyntaxPrinter.Print(d)}"));

    private static string SpecifiedBy(ScalarType type) => type.SpecifiedBy is null ? "" : $" @specifiedBy(url: {StringPrinter.Quoted(type.SpecifiedBy)})";

    private static string Description(string? description, string indentation, bool isFirst)
    {
        if (description is null)
        {
            return "";
        }

        var text = StringPrinter.CanBeBlock(description) ? StringPrinter.Block(description) : StringPrinter.Quoted(description);
        return $"{(indentation.Length > 0 && !isFirst ? "\n" : "")}{indentation}{text.Replace("\n", "\n" + indentation, StringComparison.Ordinal)}\n";
    }
}
