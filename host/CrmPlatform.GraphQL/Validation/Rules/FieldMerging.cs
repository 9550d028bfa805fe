using CrmPlatform.GraphQL.Language;
using CrmPlatform.GraphQL.Validation.Merging;

namespace CrmPlatform.GraphQL.Validation.Rules;

/// <summary>Fields that share a place in the answer are the same field there.</summary>
internal sealed class FieldMerging : ValidationRule // spec: sec-Field-Selection-Merging
{
    private MergeCheck? _check;

    public override void EnterSelectionSet(SelectionSetNode selectionSet, SyntaxNode owner, ValidationContext context)
    {
        // An inline fragment's fields are collected with those around it.
        if (owner is InlineFragmentNode || selectionSet.Selections is [not InlineFragmentNode])
        {
            return;
        }

        _check ??= new MergeCheck(context);
        foreach (var conflict in _check.Within(selectionSet, context.ParentType))
        {
            context.Report(ValidationErrors.Conflict(conflict.ResponseKey, conflict.Reason), [.. conflict.First, .. conflict.Second]);
        }
    }
}
