namespace CrmPlatform.GraphQL.Language;

/// <summary>Writes values, types, arguments and directives.</summary>
internal static class ValuePrinter
{
    /// <summary>The longest list, object or argument list on one line.</summary>
    public const int MaxLineLength = 80;

    public static void Write(IndentedText text, ValueNode value)
    {
        switch (value)
        {
            case ListValueNode list:
                WriteItems(text, list.Items, FlatLength(list, MaxLineLength) <= MaxLineLength, "[", "]", Write);
                break;
            case ObjectValueNode { Fields.Count: 0 }:
                // graphql-js writes an empty object as two spaces between braces.
                text.Append("{  }");
                break;
            case ObjectValueNode o when FlatLength(o, MaxLineLength) <= MaxLineLength:
                WriteItems(text, o.Fields, true, "{ ", " }", WriteField);
                break;
            case ObjectValueNode o:
                WriteItems(text, o.Fields, false, "{", "}", WriteField);
                break;
            case StringValueNode { IsBlock: true } block:
                text.AppendLines(StringPrinter.Block(block.Value));
                break;
            default:
                text.Append(Scalar(value));
                break;
        }
    }

    public static void Write(IndentedText text, TypeNode type) => text.Append(Text(type));

    public static void Write(IndentedText text, DirectiveNode directive)
    {
        text.Append("@").Append(directive.Name.Value);
        if (directive.Arguments.Count > 0)
        {
            WriteItems(text, directive.Arguments, true, "(", ")", Write);
        }
    }

    public static void Write(IndentedText text, ArgumentNode argument)
    {
        text.Append(argument.Name.Value).Append(": ");
        Write(text, argument.Value);
    }

    public static void WriteDirectives(IndentedText text, IReadOnlyList<DirectiveNode> directives)
    {
        foreach (var directive in directives)
        {
            text.Append(" ");
            Write(text, directive);
        }
    }

    /// <summary>Writes items on one line with commas, or each on a line of its own.</summary>
    public static void WriteItems<T>(IndentedText text, IReadOnlyList<T> items, bool onOneLine, string open, string close, Action<IndentedText, T> write)
    {
        text.Append(open);
        if (!onOneLine)
        {
            text.Indent();
        }

        for (var i = 0; i < items.Count && !text.IsFull; i++)
        {
            if (!onOneLine)
            {
                text.NewLine();
            }
            else if (i > 0)
            {
                text.Append(", ");
            }

            write(text, items[i]);
        }

        if (!onOneLine)
        {
            text.Unindent();
            text.NewLine();
        }

        text.Append(close);
    }

    /// <summary>How long a value is on one line; any number above the limit when it is longer than that.</summary>
    public static int FlatLength(ValueNode value, int limit)
    {
        var length = 0;
        switch (value)
        {
            case ListValueNode list:
                length = 2;
                for (var i = 0; i < list.Items.Count && length <= limit; i++)
                {
                    length += (i > 0 ? 2 : 0) + FlatLength(list.Items[i], limit - length);
                }

                return length;
            case ObjectValueNode o:
                length = 4;
                for (var i = 0; i < o.Fields.Count && length <= limit; i++)
                {
                    length += (i > 0 ? 2 : 0) + o.Fields[i].Name.Value.Length + 2 + FlatLength(o.Fields[i].Value, limit - length);
                }

                return length;
            case StringValueNode text when text.Value.Length > limit:
                return text.Value.Length;
            case StringValueNode { IsBlock: true } text:
                return StringPrinter.Block(text.Value).Length;
            default:
                return Scalar(value).Length;
        }
    }

    /// <summary>Whether a value is written on several lines.</summary>
    public static bool SpansLines(ValueNode? value)
    {
        var text = new IndentedText(int.MaxValue);
        if (value is ListValueNode or ObjectValueNode or StringValueNode { IsBlock: true })
        {
            Write(text, value);
        }

        return text.ToString().Contains('\n');
    }

    public static string Text(TypeNode type) => type switch
    {
        NonNullTypeNode nonNull => Text(nonNull.OfType) + "!",
        ListTypeNode list => "[" + Text(list.OfType) + "]",
        NamedTypeNode named => named.Name.Value,
        _ => throw new ArgumentOutOfRangeException(nameof(type)),
    };

    private static void WriteField(IndentedText text, ObjectFieldNode field)
    {
        text.Append(field.Name.Value).Append(": ");
        Write(text, field.Value);
    }

    private static string Scalar(ValueNode value) => value switch
    {
        IntValueNode number => number.Text,
        FloatValueNode number => number.Text,
        StringValueNode text => StringPrinter.Quoted(text.Value),
        BooleanValueNode boolean => boolean.Value ? "true" : "false",
        NullValueNode => "null",
        EnumValueNode name => name.Name,
        VariableNode variable => "$" + variable.Name.Value,
        _ => throw new ArgumentOutOfRangeException(nameof(value)),
    };
}
