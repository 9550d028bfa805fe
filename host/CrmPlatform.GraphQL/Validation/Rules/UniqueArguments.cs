using CrmPlatform.GraphQL.Language;

namespace CrmPlatform.GraphQL.Validation.Rules;

/// <summary>An argument is given once.</summary>
internal sealed class UniqueArguments : ValidationRule // spec: sec-Argument-Uniqueness
{
    public override void EnterArguments(IReadOnlyList<ArgumentNode> arguments, ValidationContext context)
    {
        if (arguments.Count < 2)
        {
            return;
        }

        foreach (var same in arguments.GroupBy(a => a.Name.Value).Where(g => g.Skip(1).Any()))
        {
            context.Report(ValidationErrors.ArgumentTwice(same.Key), [.. same.Select(a => a.Name)]);
        }
    }
}
