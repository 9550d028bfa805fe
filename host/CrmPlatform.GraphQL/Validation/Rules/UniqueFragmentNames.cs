using CrmPlatform.GraphQL.Language;

namespace CrmPlatform.GraphQL.Validation.Rules;

/// <summary>Fragments have names of their own.</summary>
internal sealed class UniqueFragmentNames : ValidationRule // spec: sec-Fragment-Name-Uniqueness
{
    private readonly Dictionary<string, NameNode> _known = new(StringComparer.Ordinal);

    public override void EnterFragment(FragmentNode fragment, ValidationContext context)
    {
        var name = fragment.Name!;
        if (!_known.TryAdd(name.Value, name))
        {
            context.Report(ValidationErrors.FragmentTwice(name.Value), _known[name.Value], name);
        }
    }
}
