using CrmPlatform.GraphQL.Language;
using CrmPlatform.GraphQL.TypeSystem;

namespace CrmPlatform.GraphQL.Validation.Rules;

/// <summary>A leaf field selects nothing below itself, any other field does.</summary>
internal sealed class LeafFieldSelections : ValidationRule // spec: sec-Leaf-Field-Selections
{
    public override void EnterField(FieldNode field, ValidationContext context)
    {
        // An unknown field has no type: FieldsOnType reports it.
        if (context.Type is not { } type)
        {
            return;
        }

        if (type.IsLeaf && field.SelectionSet is { } selectionSet)
        {
            context.Report(ValidationErrors.LeafHasSelections(field.Name.Value, type), selectionSet);
        }
        else if (!type.IsLeaf && field.SelectionSet is null)
        {
            context.Report(ValidationErrors.SelectionsMissing(field.Name.Value, type), field);
        }
    }
}
