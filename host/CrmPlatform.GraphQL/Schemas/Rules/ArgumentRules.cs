using CrmPlatform.GraphQL.TypeSystem;

namespace CrmPlatform.GraphQL.Schemas.Rules;

/// <summary>Arguments have names of their own and types that clients can give. spec: sec-Objects.Type-Validation, 2.4</summary>
internal static class ArgumentRules
{
    public static void Check(IReadOnlyList<InputValueDefinition> arguments, string owner, string origin, SchemaProblems problems)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var argument in arguments)
        {
            var place = $"{owner}({argument.Name}:)";
            NameRules.Check(argument.Name, $"argument '{place}'", origin, problems);
            if (!names.Add(argument.Name))
            {
                problems.Add(SchemaErrors.ArgumentTwice(owner, argument.Name, origin));
            }

            InputValueRules.Check(argument, place, Origin.Of(argument, origin), problems);
        }
    }
}
