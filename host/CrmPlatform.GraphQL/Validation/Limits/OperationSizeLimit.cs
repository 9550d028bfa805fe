using System.Runtime.CompilerServices;
using CrmPlatform.GraphQL.Language;

namespace CrmPlatform.GraphQL.Validation.Limits;

/// <summary>An operation is not too deep and does not select too many fields, however its fragments multiply them.</summary>
/// <remarks>
/// It comes before the other rules, some of which compare fields with each other, and ends the check: what is too large is not
/// looked at further. Each fragment is measured once, so that this check itself grows with the document only.
/// </remarks>
internal sealed class OperationSizeLimit : ValidationRule
{
    private readonly Dictionary<string, OperationSize> _fragments = new(StringComparer.Ordinal);

    public override void EnterDocument(DocumentNode document, ValidationContext context)
    {
        var limits = context.Options.Limits;
        foreach (var definition in document.Definitions)
        {
            if (definition is not OperationNode operation)
            {
                continue;
            }

            var size = Measure(operation.SelectionSet, context);
            var name = operation.Name?.Value;
            if (size.Depth > limits.MaxDepth)
            {
                context.Report(ValidationErrors.TooDeep(name, limits.MaxDepth), ValidationErrors.DepthLimit, operation);
            }

            if (size.Fields > limits.MaxFields)
            {
                context.Report(ValidationErrors.TooManyFields(name, limits.MaxFields), ValidationErrors.FieldLimit, operation);
            }

            if (size.RootFields > limits.MaxRootFields)
            {
                context.Report(ValidationErrors.TooManyRootFields(name, limits.MaxRootFields), ValidationErrors.RootFieldLimit, operation);
            }
        }

        if (context.Errors.Count > 0)
        {
            throw new ValidationAbortedException();
        }
    }

    private OperationSize Measure(SelectionSetNode selectionSet, ValidationContext context)
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            return new(int.MaxValue / 2, 0, 0);
        }

        var size = default(OperationSize);
        foreach (var selection in selectionSet.Selections)
        {
            size = size.With(selection switch
            {
                FieldNode field => (field.SelectionSet is { } inner ? Measure(inner, context) : default).Below(),
                InlineFragmentNode inline => Measure(inline.SelectionSet, context),
                _ => MeasureFragment(((FragmentSpreadNode)selection).Name.Value, context),
            });
        }

        return size;
    }

    private OperationSize MeasureFragment(string name, ValidationContext context)
    {
        if (_fragments.TryGetValue(name, out var known))
        {
            return known;
        }

        // A fragment that spreads itself counts as nothing here; NoFragmentCycles reports it.
        _fragments[name] = default;
        return _fragments[name] = context.FindFragment(name) is { } fragment ? Measure(fragment.SelectionSet, context) : default;
    }
}
