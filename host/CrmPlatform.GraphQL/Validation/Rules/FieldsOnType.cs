using CrmPlatform.GraphQL.Language;
using CrmPlatform.GraphQL.TypeSystem;

namespace CrmPlatform.GraphQL.Validation.Rules;

/// <summary>Fields are selected only where the type has them.</summary>
internal sealed class FieldsOnType : ValidationRule // spec: sec-Field-Selections
{
    public override void EnterField(FieldNode field, ValidationContext context)
    {
        if (context.ParentType is not { } type || context.Field is not null)
        {
            return;
        }

        var name = field.Name.Value;
        if (context.Options.ExplainUnknownField?.Invoke(type.Name, name) is { } explanation)
        {
            context.Report(explanation, field);
        }
        else
        {
            var suggestion = context.MaySuggest(name, Candidates(context.Schema, type)) ? Suggest(context.Schema, type, name) : "";
            context.Report(ValidationErrors.UnknownField(name, type.Name, suggestion), field);
        }
    }

    private static int Candidates(Schema schema, CompositeType type) =>
        (type is FieldedType fielded ? fielded.Fields.Count : 0) + (type is ObjectType ? 0 : schema.PossibleTypes(type).Count);

    private static string Suggest(Schema schema, CompositeType type, string name)
    {
        var types = Suggestions.Offer("to use an inline fragment on", TypesWith(schema, type, name));
        return types.Length > 0 ? types : Suggestions.DidYouMean(name, (type as FieldedType)?.Fields.Select(f => f.Name) ?? []);
    }

    // Types that have the field: what most of the possible types share comes first, interfaces before their types.
    private static List<string> TypesWith(Schema schema, CompositeType type, string name)
    {
        var counts = new Dictionary<FieldedType, int>();
        foreach (var possible in type is ObjectType ? [] : schema.PossibleTypes(type).Where(p => p.FindField(name) is not null))
        {
            counts[possible] = 1;
            foreach (var implemented in possible.Interfaces.Where(i => i.FindField(name) is not null))
            {
                counts[implemented] = counts.GetValueOrDefault(implemented) + 1;
            }
        }

        var types = counts.Keys.ToList();
        types.Sort((a, b) =>
            counts[a] != counts[b] ? counts[b] - counts[a]
            : a is InterfaceType && schema.IsSubtype(a, (NamedType)b) ? -1
            : b is InterfaceType && schema.IsSubtype(b, (NamedType)a) ? 1
            : NaturalOrder.Compare(a.Name, b.Name));
        return types.ConvertAll(t => t.Name);
    }
}
