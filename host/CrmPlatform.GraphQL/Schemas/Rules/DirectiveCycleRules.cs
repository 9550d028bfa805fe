using CrmPlatform.GraphQL.Language;
using CrmPlatform.GraphQL.TypeSystem;

namespace CrmPlatform.GraphQL.Schemas.Rules;

/// <summary>A directive's definition does not use the directive itself, not even through types and other directives.</summary>
internal sealed class DirectiveCycleRules(Schema schema, SchemaProblems problems) // spec: sec-Type-System.Directives.Type-Validation, 3 and 4
{
    public void Check(DirectiveDefinition directive)
    {
        var seen = new HashSet<object>();
        var open = new Stack<object>(directive.Arguments);
        while (open.TryPop(out var part))
        {
            if (!seen.Add(part))
            {
                continue;
            }

            if (ReferenceEquals(part, directive))
            {
                problems.Add(SchemaErrors.DirectiveCycle(directive.Name));
                return;
            }

            foreach (var used in UsedBy(part))
            {
                open.Push(used);
            }
        }
    }

    private IEnumerable<object> UsedBy(object part) => part switch
    {
        InputValueDefinition value => Directives(value.AppliedDirectives).Append(value.Type.Named),
        EnumType type => Directives(type.AppliedDirectives).Concat(type.Values.SelectMany(v => Directives(v.AppliedDirectives))),
        InputObjectType type => Directives(type.AppliedDirectives).Concat(type.Fields),
        NamedType type => Directives(type.AppliedDirectives),
        DirectiveDefinition other => other.Arguments,
        _ => [],
    };

    private IEnumerable<object> Directives(IReadOnlyList<DirectiveNode> applied) => applied.Select(d => schema.FindDirective(d.Name.Value)).OfType<object>();
}
