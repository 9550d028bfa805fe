using CrmPlatform.GraphQL.TypeSystem;

namespace CrmPlatform.GraphQL.Schemas.Rules;

/// <summary>Arguments and input fields have input types and defaults of them, and are deprecated only when they can be left out.</summary>
internal static class InputValueRules
{
    public static void Check(InputValueDefinition value, string place, string origin, SchemaProblems problems)
    {
        if (!value.Type.IsInput)
        {
            problems.Add(SchemaErrors.NotInput(place, value.Type, origin));
            return;
        }

        if (value.IsRequired && value.DeprecationReason is not null)
        {
            problems.Add(SchemaErrors.RequiredDeprecated(place, origin));
        }

        if (value.DefaultValue is { } literal)
        {
            var check = new LiteralCheck((why, path, _) => problems.Add(SchemaErrors.BadDefault(place, path.ToString(), why, origin)), suggest: true, null);
            check.Check(literal, value.Type);
        }
    }
}
