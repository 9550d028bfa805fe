using CrmPlatform.GraphQL.Language;

namespace CrmPlatform.GraphQL.Validation.Limits;

/// <summary>Documents do not read the schema.</summary>
internal sealed class NoIntrospection : ValidationRule
{
    public override void EnterField(FieldNode field, ValidationContext context)
    {
        if (field.Name.Value is "__schema" or "__type")
        {
            context.Report(ValidationErrors.IntrospectionForbidden(field.Name.Value), ValidationErrors.IntrospectionDisabled, field);
        }
    }
}
