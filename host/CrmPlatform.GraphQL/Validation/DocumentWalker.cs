using CrmPlatform.GraphQL.Language;
using CrmPlatform.GraphQL.TypeSystem;

namespace CrmPlatform.GraphQL.Validation;

/// <summary>Walks a document once, keeps track of types, and tells every rule what it meets.</summary>
internal sealed class DocumentWalker(ValidationContext context, RuleSet rules)
{
    private readonly ValueWalker _values = new(context, rules);

    public void Walk()
    {
        var document = context.Document;
        foreach (var rule in rules.On(RuleEvent.EnterDocument))
        {
            rule.EnterDocument(document, context);
        }

        foreach (var definition in document.Definitions)
        {
            switch (definition)
            {
                case OperationNode operation:
                    Walk(operation);
                    break;
                case FragmentNode fragment:
                    Walk(fragment);
                    break;
                case TypeSystemDefinitionNode typeSystem:
                    Walk(typeSystem);
                    break;
            }
        }

        foreach (var rule in rules.On(RuleEvent.LeaveDocument))
        {
            rule.LeaveDocument(document, context);
        }
    }

    private void Walk(OperationNode operation)
    {
        _values.Definition = operation;
        context.Type = context.Schema.RootType(operation.Kind);
        foreach (var rule in rules.On(RuleEvent.EnterOperation))
        {
            rule.EnterOperation(operation, context);
        }

        foreach (var variable in operation.Variables)
        {
            Walk(variable);
        }

        _values.WalkDirectives(operation.Directives, LocationOf(operation.Kind));
        Walk(operation.SelectionSet, operation);
    }

    private void Walk(FragmentNode fragment)
    {
        _values.Definition = fragment;
        context.Type = context.Schema.FindType(fragment.TypeCondition.Name.Value) is { IsOutput: true } type ? type : null;
        foreach (var rule in rules.On(RuleEvent.EnterFragment))
        {
            rule.EnterFragment(fragment, context);
        }

        Walk(fragment.TypeCondition);
        _values.WalkDirectives(fragment.Directives, DirectiveLocations.FragmentDefinition);
        Walk(fragment.SelectionSet, fragment);
    }

    // ExecutableDefinitions refuses it; as with graphql-js, its directives are looked at all the same.
    private void Walk(TypeSystemDefinitionNode definition)
    {
        foreach (var (directives, location) in DefinitionLocations.DirectivesOf(definition))
        {
            _values.WalkDirectives(directives, location);
        }
    }

    private void Walk(VariableDefinitionNode variable)
    {
        foreach (var rule in rules.On(RuleEvent.EnterVariableDefinition))
        {
            rule.EnterVariableDefinition(variable, context);
        }

        Walk(variable.Type);
        if (variable.DefaultValue is { } value)
        {
            context.InputType = context.Schema.FindType(variable.Type) is { IsInput: true } type ? type : null;
            _values.Walk(value, hasDefault: false);
        }

        _values.WalkDirectives(variable.Directives, DirectiveLocations.VariableDefinition);
    }

    private void Walk(TypeNode type)
    {
        while (type is not NamedTypeNode)
        {
            type = type is NonNullTypeNode nonNull ? nonNull.OfType : ((ListTypeNode)type).OfType;
        }

        foreach (var rule in rules.On(RuleEvent.EnterNamedType))
        {
            rule.EnterNamedType((NamedTypeNode)type, context);
        }
    }

    private void Walk(SelectionSetNode selectionSet, SyntaxNode owner)
    {
        var parentType = context.ParentType;
        var field = context.Field;
        var type = context.Type;
        context.ParentType = type?.Named as CompositeType;
        foreach (var rule in rules.On(RuleEvent.EnterSelectionSet))
        {
            rule.EnterSelectionSet(selectionSet, owner, context);
        }

        foreach (var selection in selectionSet.Selections)
        {
            switch (selection)
            {
                case FieldNode child:
                    Walk(child);
                    break;
                case InlineFragmentNode inline:
                    Walk(inline, type);
                    break;
                default:
                    Walk((FragmentSpreadNode)selection);
                    break;
            }

            context.Field = field;
            context.Type = type;
        }

        context.ParentType = parentType;
    }

    private void Walk(FieldNode field)
    {
        var definition = context.ParentType is { } parent ? context.Schema.FindField(parent, field.Name.Value) : null;
        context.Field = definition;
        context.Type = definition?.Type;
        foreach (var rule in rules.On(RuleEvent.EnterField))
        {
            rule.EnterField(field, context);
        }

        _values.WalkArguments(field.Arguments, definition?.Arguments);
        _values.WalkDirectives(field.Directives, DirectiveLocations.Field);
        if (field.SelectionSet is { } selectionSet)
        {
            Walk(selectionSet, field);
            context.Field = definition;
        }

        foreach (var rule in rules.On(RuleEvent.LeaveField))
        {
            rule.LeaveField(field, context);
        }
    }

    private void Walk(InlineFragmentNode inline, GraphQLType? around)
    {
        context.Type = inline.TypeCondition is not { } condition
            ? around?.Named
            : context.Schema.FindType(condition.Name.Value) is { IsOutput: true } type ? type : null;
        foreach (var rule in rules.On(RuleEvent.EnterInlineFragment))
        {
            rule.EnterInlineFragment(inline, context);
        }

        if (inline.TypeCondition is { } named)
        {
            Walk(named);
        }

        _values.WalkDirectives(inline.Directives, DirectiveLocations.InlineFragment);
        Walk(inline.SelectionSet, inline);
    }

    private void Walk(FragmentSpreadNode spread)
    {
        foreach (var rule in rules.On(RuleEvent.EnterFragmentSpread))
        {
            rule.EnterFragmentSpread(spread, context);
        }

        _values.WalkDirectives(spread.Directives, DirectiveLocations.FragmentSpread);
    }

    private static DirectiveLocations LocationOf(OperationKind kind) => kind switch
    {
        OperationKind.Mutation => DirectiveLocations.Mutation,
        OperationKind.Subscription => DirectiveLocations.Subscription,
        _ => DirectiveLocations.Query,
    };
}
