namespace CrmPlatform.GraphQL.Language;

/// <summary>Writes definitions and extensions of the type system.</summary>
internal static class TypeSystemPrinter
{
    public static void Write(IndentedText text, TypeSystemDefinitionNode definition)
    {
        WriteDescription(text, definition.Description);
        text.Append(definition.IsExtension ? "extend " : "");
        switch (definition)
        {
            case SchemaDefinitionNode schema:
                text.Append("schema");
                ValuePrinter.WriteDirectives(text, schema.Directives);
                WriteBlock(text, schema.OperationTypes, (t, o) => t.Append($"{o.Kind.ToString().ToLowerInvariant()}: {o.Type.Name.Value}"));
                break;
            case DirectiveDefinitionNode directive:
                text.Append("directive @").Append(directive.Name.Value);
                WriteArguments(text, directive.Arguments);
                text.Append(directive.IsRepeatable ? " repeatable on " : " on ").Append(string.Join(" | ", directive.Locations.Select(l => l.Value)));
                break;
            case TypeDefinitionNode type:
                WriteType(text, type);
                break;
        }
    }

    private static void WriteType(IndentedText text, TypeDefinitionNode type)
    {
        text.Append(Keyword(type)).Append(" ").Append(type.Name.Value);
        if (type is FieldedTypeDefinitionNode { Interfaces: { Count: > 0 } interfaces })
        {
            text.Append(" implements ").Append(string.Join(" & ", interfaces.Select(i => i.Name.Value)));
        }

        ValuePrinter.WriteDirectives(text, type.Directives);
        switch (type)
        {
            case FieldedTypeDefinitionNode fielded:
                WriteBlock(text, fielded.Fields, WriteField);
                break;
            case UnionTypeDefinitionNode { Members: { Count: > 0 } members }:
                text.Append(" = ").Append(string.Join(" | ", members.Select(m => m.Name.Value)));
                break;
            case EnumTypeDefinitionNode enumeration:
                WriteBlock(text, enumeration.Values, WriteEnumValue);
                break;
            case InputObjectTypeDefinitionNode input:
                WriteBlock(text, input.Fields, WriteInputValue);
                break;
        }
    }

    private static string Keyword(TypeDefinitionNode type) => type switch
    {
        ScalarTypeDefinitionNode => "scalar",
        ObjectTypeDefinitionNode => "type",
        InterfaceTypeDefinitionNode => "interface",
        UnionTypeDefinitionNode => "union",
        EnumTypeDefinitionNode => "enum",
        _ => "input",
    };

    private static void WriteField(IndentedText text, FieldDefinitionNode field)
    {
        WriteDescription(text, field.Description);
        text.Append(field.Name.Value);
        WriteArguments(text, field.Arguments);
        text.Append(": ").Append(ValuePrinter.Text(field.Type));
        ValuePrinter.WriteDirectives(text, field.Directives);
    }

    private static void WriteEnumValue(IndentedText text, EnumValueDefinitionNode value)
    {
        WriteDescription(text, value.Description);
        text.Append(value.Name.Value);
        ValuePrinter.WriteDirectives(text, value.Directives);
    }

    private static void WriteInputValue(IndentedText text, InputValueDefinitionNode input)
    {
        WriteDescription(text, input.Description);
        text.Append($"{input.Name.Value}: {ValuePrinter.Text(input.Type)}");
        if (input.DefaultValue is { } value)
        {
            text.Append(" = ");
            ValuePrinter.Write(text, value);
        }

        ValuePrinter.WriteDirectives(text, input.Directives);
    }

    private static void WriteArguments(IndentedText text, IReadOnlyList<InputValueDefinitionNode> arguments)
    {
        if (arguments.Count > 0)
        {
            ValuePrinter.WriteItems(text, arguments, arguments.All(a => a.Description is null && !ValuePrinter.SpansLines(a.DefaultValue)), "(", ")", WriteInputValue);
        }
    }

    private static void WriteBlock<T>(IndentedText text, IReadOnlyList<T> items, Action<IndentedText, T> write)
    {
        if (items.Count > 0)
        {
            text.Append(" ");
            ValuePrinter.WriteItems(text, items, false, "{", "}", write);
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
