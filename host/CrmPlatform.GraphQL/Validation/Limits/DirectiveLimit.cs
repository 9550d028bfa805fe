using CrmPlatform.GraphQL.Language;

namespace CrmPlatform.GraphQL.Validation.Limits;

/// <summary>Few directives stand at one place.</summary>
internal sealed class DirectiveLimit : ValidationRule
{
    public override void EnterDirectives(IReadOnlyList<DirectiveNode> directives, ValidationContext context)
    {
        var limit = context.Options.Limits.MaxDirectives;
        if (directives.Count > limit)
        {
            context.Report(ValidationErrors.TooManyDirectives(limit), ValidationErrors.DirectiveLimit, directives[limit]);
            throw new ValidationAbortedException();
        }
    }
}
