namespace CrmPlatform.GraphQL.Language;

/// <summary>Writes operations, fragments and selections.</summary>
internal static class ExecutablePrinter
{
    public static void Write(IndentedText text, SyntaxNode node)
    {
        switch (node)
        {
            case OperationNode operation:
                Write(text, operation);
                break;
            case FragmentNode fragment:
                WriteDescription(text, fragment.Description);
                text.Append($"fragment {fragment.Name!.Value} on {fragment.TypeCondition.Name.Value}");
                ValuePrinter.WriteDirectives(text, fragment.Directives);
                text.Append(" ");
                Write(text, fragment.SelectionSet);
                break;
            case SelectionSetNode selectionSet:
                Write(text, selectionSet);
                break;
            case FieldNode field:
                Write(text, field);
                break;
            case FragmentSpreadNode spread:
                text.Append("...").Append(spread.Name.Value);
                ValuePrinter.WriteDirectives(text, spread.Directives);
                break;
            case InlineFragmentNode inline:
                text.Append(inline.TypeCondition is { } type ? $"... on {type.Name.Value}" : "...");
                ValuePrinter.WriteDirectives(text, inline.Directives);
                text.Append(" ");
                Write(text, inline.SelectionSet);
                break;
            case VariableDefinitionNode variable:
                Write(text, variable);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(node), $"A {node.GetType().Name} cannot be printed alone.");
        }
    }

    private static void Write(IndentedText text, OperationNode operation)
    {
        var isShorthand = operation is { Kind: OperationKind.Query, Name: null, Description: null, Variables.Count: 0, Directives.Count: 0 };
        if (!isShorthand)
        {
            WriteDescription(text, operation.Description);
            text.Append(operation.Kind.ToString().ToLowerInvariant());
            text.Append(operation.Name is { } name ? " " + name.Value : operation.Variables.Count > 0 ? " " : "");
            WriteVariables(text, operation.Variables);
            ValuePrinter.WriteDirectives(text, operation.Directives);
            text.Append(" ");
        }

        Write(text, operation.SelectionSet);
    }

    private static void WriteVariables(IndentedText text, IReadOnlyList<VariableDefinitionNode> variables)
    {
        if (variables.Count == 0)
        {
            return;
        }

        var onOneLine = variables.All(v => v.Description is null && !ValuePrinter.SpansLines(v.DefaultValue));
        text.Append(onOneLine ? "(" : "(\n");
        for (var i = 0; i < variables.Count; i++)
        {
            text.Append(i == 0 ? "" : onOneLine ? ", " : "\n");
            Write(text, variables[i]);
        }

        text.Append(onOneLine ? ")" : "\n)");
    }

    private static void Write(IndentedText text, VariableDefinitionNode variable)
    {
        WriteDescription(text, variable.Description);
        text.Append($"${variable.Variable.Name.Value}: {ValuePrinter.Text(variable.Type)}");
        if (variable.DefaultValue is { } value)
        {
            text.Append(" = ");
            ValuePrinter.Write(text, value);
        }

        ValuePrinter.WriteDirectives(text, variable.Directives);
    }

    private static void Write(IndentedText text, SelectionSetNode selectionSet) =>
        ValuePrinter.WriteItems(text, selectionSet.Selections, false, "{", "}", Write);

    private static void Write(IndentedText text, FieldNode field)
    {
        var prefix = field.Alias is { } alias ? $"{alias.Value}: {field.Name.Value}" : field.Name.Value;
        text.Append(prefix);
        if (field.Arguments.Count > 0)
        {
            var length = prefix.Length + 2;
            foreach (var argument in field.Arguments)
            {
                length += (length > prefix.Length + 2 ? 2 : 0) + argument.Name.Value.Length + 2;
                length += ValuePrinter.FlatLength(argument.Value, ValuePrinter.MaxLineLength);
            }

            ValuePrinter.WriteItems(text, field.Arguments, length <= ValuePrinter.MaxLineLength, "(", ")", ValuePrinter.Write);
        }

        ValuePrinter.WriteDirectives(text, field.Directives);
        if (field.SelectionSet is { } selectionSet)
        {
            text.Append(" ");
            Write(text, selectionSet);
        }
    }

    private static void WriteDescription(IndentedText text, StringValueNode? description)
    {
        if (description is not null)
        {
            ValuePrinter.Write(text, description);
            text.NewLine();
        }
    }
}
