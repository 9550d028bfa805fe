using CrmPlatform.GraphQL.Language;

namespace CrmPlatform.GraphQL.Validation.Limits;

/// <summary>A document has few aliases, by which the same work could be asked for many times.</summary>
internal sealed class AliasLimit : ValidationRule
{
    private int _aliases;

    public override void EnterField(FieldNode field, ValidationContext context)
    {
        if (field.Alias is not null && ++_aliases > context.Options.Limits.MaxAliases)
        {
            context.Report(ValidationErrors.TooManyAliases(context.Options.Limits.MaxAliases), ValidationErrors.AliasLimit, field);
            throw new ValidationAbortedException();
        }
    }
}
