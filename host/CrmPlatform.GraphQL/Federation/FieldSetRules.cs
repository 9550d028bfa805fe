using CrmPlatform.GraphQL.Language;
using CrmPlatform.GraphQL.Schemas.Rules;
using CrmPlatform.GraphQL.TypeSystem;

namespace CrmPlatform.GraphQL.Federation;

/// <summary>The field sets of @key, @requires and @provides name fields that are there.</summary>
internal static class FieldSetRules
{
    public static void Check(Schema schema, SchemaProblems problems)
    {
        foreach (var type in schema.Types.OfType<FieldedType>())
        {
            Check(type.AppliedDirectives, type, type.Name, schema, problems);
            foreach (var field in type.Fields)
            {
                // What is provided is told of the objects that the field leads to, what is required of its own.
                var target = field.Type.Named as CompositeType;
                Check(field.AppliedDirectives.Where(d => d.Name.Value != "provides"), type, field.Coordinate, schema, problems);
                Check(field.AppliedDirectives.Where(d => d.Name.Value == "provides" && target is not null), target!, field.Coordinate, schema, problems);
            }
        }
    }

    private static void Check(IEnumerable<DirectiveNode> directives, CompositeType type, string place, Schema schema, SchemaProblems problems)
    {
        foreach (var directive in directives.Where(d => d.Name.Value is "key" or "requires" or "provides"))
        {
            var text = (directive.Arguments.FirstOrDefault(a => a.Name.Value == "fields")?.Value as StringValueNode)?.Value ?? "";
            try
            {
                var operation = Parser.Parse($"{{ {text} }}").Definitions is [OperationNode one] ? one : throw new GraphQLException(new GraphQLError("they are more than one set"));
                Check(operation.SelectionSet, type, directive.Name.Value, place, schema, problems);
            }
            catch (GraphQLException exception)
            {
                problems.Add(FederationErrors.NoFieldSet(directive.Name.Value, place, exception.Message.TrimEnd('.')));
            }
        }
    }

    private static void Check(SelectionSetNode selections, CompositeType type, string directive, string place, Schema schema, SchemaProblems problems)
    {
        foreach (var selection in selections.Selections.OfType<FieldNode>())
        {
            if (schema.FindField(type, selection.Name.Value) is not { } field)
            {
                problems.Add(FederationErrors.NoSuchField(directive, place, selection.Name.Value, type.Name));
            }
            else if (selection.SelectionSet is { } below && field.Type.Named is CompositeType composite)
            {
                Check(below, composite, directive, place, schema, problems);
            }
        }
    }
}
