using CrmPlatform.GraphQL.Language;
using CrmPlatform.GraphQL.TypeSystem;

namespace CrmPlatform.GraphQL.Validation;

/// <summary>Walks the directives, arguments and values of a definition, and notes which variables they use.</summary>
internal sealed class ValueWalker(ValidationContext context, RuleSet rules)
{
    /// <summary>The operation or fragment that is being walked.</summary>
    public ExecutableDefinitionNode? Definition { get; set; }

    public void WalkDirectives(IReadOnlyList<DirectiveNode> directives, DirectiveLocations location)
    {
        if (directives.Count == 0)
        {
            return;
        }

        foreach (var rule in rules.On(RuleEvent.EnterDirectives))
        {
            rule.EnterDirectives(directives, context);
        }

        context.IsInDirective = true;
        foreach (var directive in directives)
        {
            context.Directive = context.Schema.FindDirective(directive.Name.Value);
            foreach (var rule in rules.On(RuleEvent.EnterDirective))
            {
                rule.EnterDirective(directive, location, context);
            }

            // An unknown directive's arguments are not the field's.
            WalkArguments(directive.Arguments, context.Directive?.Arguments);
            context.Directive = null;
        }

        context.IsInDirective = false;
    }

    public void WalkArguments(IReadOnlyList<ArgumentNode> arguments, IReadOnlyList<InputValueDefinition>? definitions)
    {
        if (arguments.Count == 0)
        {
            return;
        }

        foreach (var rule in rules.On(RuleEvent.EnterArguments))
        {
            rule.EnterArguments(arguments, context);
        }

        foreach (var argument in arguments)
        {
            var definition = Find(definitions, argument.Name.Value);
            context.Argument = definition;
            context.InputType = definition?.Type is { IsInput: true } type ? type : null;
            foreach (var rule in rules.On(RuleEvent.EnterArgument))
            {
                rule.EnterArgument(argument, context);
            }

            Walk(argument.Value, definition?.DefaultValue is not null);
        }
    }

    /// <summary>Walks the value of an argument or the default of a variable.</summary>
    public void Walk(ValueNode value, bool hasDefault)
    {
        if (value is not VariableNode)
        {
            foreach (var rule in rules.On(RuleEvent.EnterValue))
            {
                rule.EnterValue(value, context);
            }
        }

        WalkInside(value, context.InputType, null, hasDefault);
    }

    private void WalkInside(ValueNode value, GraphQLType? type, InputObjectType? owner, bool hasDefault)
    {
        switch (value)
        {
            case VariableNode variable:
                context.Fragments.Add(Definition!, new(variable, type, owner, hasDefault));
                break;
            case ListValueNode list:
                var itemType = (type?.Nullable as ListType)?.OfType;
                foreach (var item in list.Items)
                {
                    WalkInside(item, itemType, null, hasDefault: false);
                }

                break;
            case ObjectValueNode fields:
                foreach (var rule in rules.On(RuleEvent.EnterObject))
                {
                    rule.EnterObject(fields, context);
                }

                var input = type?.Named as InputObjectType;
                foreach (var field in fields.Fields)
                {
                    var definition = input?.FindField(field.Name.Value);
                    WalkInside(field.Value, definition?.Type, input, definition?.DefaultValue is not null);
                }

                break;
        }
    }

    private static InputValueDefinition? Find(IReadOnlyList<InputValueDefinition>? definitions, string name)
    {
        for (var i = 0; i < definitions?.Count; i++)
        {
            if (definitions[i].Name == name)
            {
                return definitions[i];
            }
        }

        return null;
    }
}
