using CrmPlatform.GraphQL.Language;

namespace CrmPlatform.GraphQL.TypeSystem;

/// <summary>Finds out why a literal is not of a type. spec: sec-Values-of-Correct-Type</summary>
/// <param name="report">Takes each error with the way to it and the node that it is about.</param>
/// <param name="suggest">Whether messages offer similar names.</param>
/// <param name="variables">Tells the value of a variable; null where variables are not known yet and any may stand.</param>
internal sealed class LiteralCheck(Action<string, InputPath, SyntaxNode> report, bool suggest, Func<string, VariableValue>? variables)
{
    private readonly InputPath _path = new();

    public void Check(ValueNode literal, GraphQLType type)
    {
        if (literal is VariableNode variable)
        {
            CheckVariable(variable, type);
            return;
        }

        if (type is NonNullType { OfType: var inner })
        {
            if (literal is NullValueNode)
            {
                Report(InputErrors.NullForNonNull(type), literal);
                return;
            }

            type = inner;
        }

        if (literal is NullValueNode)
        {
            return;
        }

        switch (type)
        {
            case ListType list:
                CheckList(literal, list);
                break;
            case InputObjectType input:
                CheckObject(literal, input);
                break;
            default:
                CheckLeaf(literal, type.Named);
                break;
        }
    }

    private void CheckVariable(VariableNode variable, GraphQLType type)
    {
        if (variables is null || type is not NonNullType)
        {
            return;
        }

        var value = variables(variable.Name.Value);
        if (!value.IsGiven)
        {
            Report(InputErrors.VariableMissing(variable.Name.Value, type), variable);
        }
        else if (value.Value is null)
        {
            Report(InputErrors.VariableNull(variable.Name.Value, type), variable);
        }
    }

    private void CheckList(ValueNode literal, ListType list)
    {
        if (literal is not ListValueNode { Items: var items })
        {
            Check(literal, list.OfType);
            return;
        }

        for (var i = 0; i < items.Count; i++)
        {
            _path.Push(i);
            Check(items[i], list.OfType);
            _path.Pop();
        }
    }

    private void CheckObject(ValueNode literal, InputObjectType type)
    {
        if (literal is not ObjectValueNode { Fields: var given })
        {
            Report(InputErrors.NotAnObject(type, SyntaxPrinter.PrintForError(literal)), literal);
            return;
        }

        foreach (var field in type.Fields)
        {
            var node = Last(given, field.Name);
            if (node is not null)
            {
                CheckField(literal, type, field, node);
            }
            else if (field.IsRequired)
            {
                Report(InputErrors.RequiredField(type, field.Name, SyntaxPrinter.PrintForError(literal)), literal);
            }
        }

        var known = 0;
        ObjectFieldNode? only = null;
        foreach (var node in given)
        {
            if (type.FindField(node.Name.Value) is not null)
            {
                known++;
                only ??= node;
            }
            else
            {
                var suggestion = suggest ? Suggestions.DidYouMean(node.Name.Value, type.Fields.Select(f => f.Name)) : "";
                Report(InputErrors.UnknownField(type, node.Name.Value, suggestion, SyntaxPrinter.PrintForError(literal)), node);
            }
        }

        if (type.IsOneOf)
        {
            CheckOneOf(literal, type, known, only);
        }
    }

    private void CheckField(ValueNode literal, InputObjectType type, InputValueDefinition field, ObjectFieldNode node)
    {
        if (node.Value is VariableNode { Name.Value: var name } && variables is not null)
        {
            var value = variables(name);
            if (type.IsOneOf)
            {
                if (!value.IsGiven)
                {
                    Report(InputErrors.OneOfVariableMissing(name, field.Name, type), literal);
                }
                else if (value.Value is null)
                {
                    Report(InputErrors.OneOfVariableNull(name, field.Name, type), literal);
                }
            }
            else if (!value.IsGiven && !field.IsRequired)
            {
                return;
            }
        }

        _path.Push(field.Name);
        Check(node.Value, field.Type);
        _path.Pop();
    }

    private void CheckOneOf(ValueNode literal, InputObjectType type, int known, ObjectFieldNode? only)
    {
        if (known != 1)
        {
            Report(InputErrors.OneOf(type), literal);
        }
        else if (only!.Value is NullValueNode)
        {
            _path.Push(only.Name.Value);
            Report(InputErrors.OneOf(type), literal);
            _path.Pop();
        }
    }

    private void CheckLeaf(ValueNode literal, NamedType type)
    {
        if (type is EnumType enumeration)
        {
            if (literal is not EnumValueNode { Name: var name })
            {
                Report(InputErrors.NotAnEnumValue(enumeration, SyntaxPrinter.PrintForError(literal), suggest), literal);
            }
            else if (enumeration.FindByName(name) is null)
            {
                Report(InputErrors.UnknownEnumValue(enumeration, name, suggest), literal);
            }

            return;
        }

        if (type is not ScalarType scalar)
        {
            return;
        }

        try
        {
            // Variables whose values are not known yet count as null.
            scalar.ReadLiteral(LiteralVariables.Replace(literal, variables ?? (_ => default)));
        }
        catch (FormatException e)
        {
            Report(e.Message, literal);
        }
    }

    private static ObjectFieldNode? Last(IReadOnlyList<ObjectFieldNode> fields, string name)
    {
        for (var i = fields.Count - 1; i >= 0; i--)
        {
            if (fields[i].Name.Value == name)
            {
                return fields[i];
            }
        }

        return null;
    }

    private void Report(string message, SyntaxNode node) => report(message, _path, node);
}
