using CrmPlatform.GraphQL.TypeSystem;

namespace CrmPlatform.GraphQL.Inference.Access;

/// <summary>Closes what mutations take for a field with the field's own rules: who may not read a value may not set it either.</summary>
internal static class MutationInputs
{
    /// <summary>Gives inputs the rules of the fields of their names, in the object that the mutation returns.</summary>
    /// <returns>The inputs that have rules now.</returns>
    public static IReadOnlyList<InputValueDefinition> Guard(IEnumerable<FieldedType> types)
    {
        var guarded = new List<InputValueDefinition>();
        foreach (var mutation in types.Where(t => t.Name == "Mutation").SelectMany(t => t.Fields))
        {
            foreach (var result in Results(mutation))
            {
                foreach (var field in result.Fields)
                {
                    var rules = field.AccessRules.Except(result.AccessRules).ToList();
                    foreach (var input in Inputs(mutation).Where(i => rules.Count > 0 && i.Name == field.Name))
                    {
                        input.AccessRules = [.. input.AccessRules.Union(rules)];
                        guarded.Add(input);
                    }
                }
            }
        }

        return guarded;
    }

    // By the convention a payload stands between the mutation and its result.
    private static IEnumerable<ObjectType> Results(FieldDefinition mutation) => mutation.Type.Named is ObjectType payload
        ? payload.Fields.Select(f => f.Type.Named).OfType<ObjectType>().Prepend(payload)
        : [];

    private static IEnumerable<InputValueDefinition> Inputs(FieldDefinition mutation) =>
        mutation.Arguments.Concat(mutation.Arguments.Select(a => a.Type.Named).OfType<InputObjectType>().SelectMany(t => t.Fields));
}
