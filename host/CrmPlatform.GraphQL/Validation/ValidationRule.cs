using CrmPlatform.GraphQL.Language;
using CrmPlatform.GraphQL.TypeSystem;

namespace CrmPlatform.GraphQL.Validation;

/// <summary>A rule of the specification, for one document. It is told what the walk meets.</summary>
internal abstract class ValidationRule
{
    public virtual void EnterDocument(DocumentNode document, ValidationContext context)
    {
    }

    public virtual void LeaveDocument(DocumentNode document, ValidationContext context)
    {
    }

    public virtual void EnterOperation(OperationNode operation, ValidationContext context)
    {
    }

    public virtual void EnterFragment(FragmentNode fragment, ValidationContext context)
    {
    }

    public virtual void EnterVariableDefinition(VariableDefinitionNode definition, ValidationContext context)
    {
    }

    public virtual void EnterSelectionSet(SelectionSetNode selectionSet, SyntaxNode owner, ValidationContext context)
    {
    }

    public virtual void EnterField(FieldNode field, ValidationContext context)
    {
    }

    public virtual void LeaveField(FieldNode field, ValidationContext context)
    {
    }

    public virtual void EnterInlineFragment(InlineFragmentNode fragment, ValidationContext context)
    {
    }

    public virtual void EnterFragmentSpread(FragmentSpreadNode spread, ValidationContext context)
    {
    }

    public virtual void EnterDirectives(IReadOnlyList<DirectiveNode> directives, ValidationContext context)
    {
    }

    public virtual void EnterDirective(DirectiveNode directive, DirectiveLocations location, ValidationContext context)
    {
    }

    public virtual void EnterArguments(IReadOnlyList<ArgumentNode> arguments, ValidationContext context)
    {
    }

    public virtual void EnterArgument(ArgumentNode argument, ValidationContext context)
    {
    }

    /// <summary>A value of an argument, or the default of a variable; not what is inside of it.</summary>
    public virtual void EnterValue(ValueNode value, ValidationContext context)
    {
    }

    public virtual void EnterObject(ObjectValueNode value, ValidationContext context)
    {
    }

    public virtual void EnterNamedType(NamedTypeNode type, ValidationContext context)
    {
    }
}
