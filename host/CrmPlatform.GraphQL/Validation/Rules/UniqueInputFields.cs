using CrmPlatform.GraphQL.Language;

namespace CrmPlatform.GraphQL.Validation.Rules;

/// <summary>A field of an input object is given once.</summary>
internal sealed class UniqueInputFields : ValidationRule // spec: sec-Input-Object-Field-Uniqueness
{
    public override void EnterObject(ObjectValueNode value, ValidationContext context)
    {
        if (value.Fields.Count < 2)
        {
            return;
        }

        var known = new Dictionary<string, NameNode>(StringComparer.Ordinal);
        foreach (var field in value.Fields)
        {
            if (!known.TryAdd(field.Name.Value, field.Name))
            {
                context.Report(ValidationErrors.InputFieldTwice(field.Name.Value), known[field.Name.Value], field.Name);
            }
        }
    }
}
