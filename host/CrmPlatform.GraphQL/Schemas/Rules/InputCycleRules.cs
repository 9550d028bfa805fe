using CrmPlatform.GraphQL.TypeSystem;

namespace CrmPlatform.GraphQL.Schemas.Rules;

/// <summary>A finite value of every input object can be given. spec: sec-Input-Objects.Circular-References</summary>
internal static class InputCycleRules
{
    public static void Check(IEnumerable<InputObjectType> types, SchemaProblems problems)
    {
        var open = types.ToHashSet();

        // What depends on no open type is finite; each round may close others.
        while (open.RemoveWhere(type => IsFinite(type, open)) > 0)
        {
        }

        var reported = new HashSet<InputObjectType>();
        foreach (var type in open.Where(t => !reported.Contains(t)).ToList())
        {
            Report(type, open, reported, problems);
        }
    }

    private static bool IsFinite(InputObjectType type, HashSet<InputObjectType> open) => type.IsOneOf
        ? type.Fields.Count == 0 || type.Fields.Any(field => Needed(type, field) is not { } target || !open.Contains(target))
        : type.Fields.All(field => Needed(type, field) is not { } target || !open.Contains(target));

    // The input object that a value of the field cannot do without: none where null or an empty list will do.
    private static InputObjectType? Needed(InputObjectType type, InputValueDefinition field) =>
        type.IsOneOf ? field.Type as InputObjectType : (field.Type as NonNullType)?.OfType as InputObjectType;

    // From an open type a way leads through open types for ever, so it comes back to one of them.
    private static void Report(InputObjectType start, HashSet<InputObjectType> open, HashSet<InputObjectType> reported, SchemaProblems problems)
    {
        var way = new List<(InputObjectType Type, string Field)>();
        var type = start;
        while (reported.Add(type))
        {
            var field = type.Fields.First(f => Needed(type, f) is { } target && open.Contains(target));
            way.Add((type, $"'{type.Name}.{field.Name}'"));
            type = Needed(type, field)!;
        }

        var first = way.FindIndex(step => ReferenceEquals(step.Type, type));
        if (first >= 0)
        {
            problems.Add(SchemaErrors.NotFinite(type, string.Join(", ", way.Skip(first).Select(step => step.Field))));
        }
    }
}
