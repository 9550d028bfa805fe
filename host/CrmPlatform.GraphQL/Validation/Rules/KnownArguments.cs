using CrmPlatform.GraphQL.Language;

namespace CrmPlatform.GraphQL.Validation.Rules;

/// <summary>Fields and directives are given only arguments that they have.</summary>
internal sealed class KnownArguments : ValidationRule // spec: sec-Argument-Names
{
    public override void EnterArgument(ArgumentNode argument, ValidationContext context)
    {
        if (context.Argument is not null)
        {
            return;
        }

        var name = argument.Name.Value;
        if (context.Directive is { } directive)
        {
            var suggestion = context.MaySuggest(name, directive.Arguments.Count) ? Suggestions.DidYouMean(name, directive.Arguments.Select(a => a.Name)) : "";
            context.Report(ValidationErrors.UnknownDirectiveArgument(name, directive.Name, suggestion), argument);
        }
        else if (!context.IsInDirective && context.Field is { } field)
        {
            var suggestion = context.MaySuggest(name, field.Arguments.Count) ? Suggestions.DidYouMean(name, field.Arguments.Select(a => a.Name)) : "";
            context.Report(ValidationErrors.UnknownArgument(name, field.Coordinate, suggestion), argument);
        }
    }
}
