using CrmPlatform.GraphQL.TypeSystem;

namespace CrmPlatform.GraphQL.Schemas.Rules;

/// <summary>Directives have locations and arguments that clients can give. spec: sec-Type-System.Directives.Type-Validation</summary>
internal static class DirectiveRules
{
    public static void Check(DirectiveDefinition directive, SchemaProblems problems)
    {
        NameRules.Check(directive.Name, $"directive '@{directive.Name}'", "", problems);
        if (directive.Locations == DirectiveLocations.None)
        {
            problems.Add(SchemaErrors.NoLocations(directive.Name));
        }

        ArgumentRules.Check(directive.Arguments, $"@{directive.Name}", "", problems);
    }
}
