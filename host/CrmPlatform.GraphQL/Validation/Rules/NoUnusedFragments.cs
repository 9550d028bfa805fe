using CrmPlatform.GraphQL.Language;

namespace CrmPlatform.GraphQL.Validation.Rules;

/// <summary>Every fragment is used by an operation.</summary>
internal sealed class NoUnusedFragments : ValidationRule // spec: sec-Fragments-Must-Be-Used
{
    public override void LeaveDocument(DocumentNode document, ValidationContext context)
    {
        var used = new HashSet<string>(StringComparer.Ordinal);
        foreach (var operation in document.Definitions.OfType<OperationNode>())
        {
            used.UnionWith(context.Fragments.FragmentsOf(operation).Select(f => f.Name!.Value));
        }

        foreach (var fragment in document.Definitions.OfType<FragmentNode>())
        {
            if (!used.Contains(fragment.Name!.Value))
            {
                context.Report(ValidationErrors.UnusedFragment(fragment.Name.Value), fragment);
            }
        }
    }
}
