using CrmPlatform.GraphQL.Language;

namespace CrmPlatform.GraphQL.Validation.Limits;

/// <summary>Few directives stand at one place, and not many in a document.</summary>
internal sealed class DirectiveLimit : ValidationRule
{
    private int _directives;

    public override void EnterDirectives(IReadOnlyList<DirectiveNode> directives, ValidationContext context)
    {
        var limit = context.Options.Limits.MaxDirectives;
        if (directives.Count > limit)
        {
            context.Report(ValidationErrors.TooManyDirectives(limit), ValidationErrors.DirectiveLimit, directives[limit]);
            throw new ValidationAbortedException();
        }

        _directives += directives.Count;
        if (_directives > context.Options.Limits.MaxDocumentDirectives)
        {
            context.Report(ValidationErrors.TooManyDocumentDirectives(context.Options.Limits.MaxDocumentDirectives), ValidationErrors.DirectiveLimit, directives[0]);
            throw new ValidationAbortedException();
        }
    }
}
