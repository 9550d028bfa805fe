using System.Text;

namespace CrmPlatform.GraphQL.Language;

/// <summary>Writes syntax trees as text, formatted as graphql-js formats them.</summary>
public static class SyntaxPrinter
{
    private const int LongestErrorText = 2_000;

    /// <summary>Writes a node.</summary>
    public static string Print(SyntaxNode node)
    {
        var text = new IndentedText(int.MaxValue);
        Write(text, node);
        return text.ToString();
    }

    /// <summary>Writes a value for a message; what is very long is cut.</summary>
    internal static string PrintForError(SyntaxNode node)
    {
        var text = new IndentedText(LongestErrorText);
        Write(text, node);
        return text.ToString();
    }

    private static void Write(IndentedText text, SyntaxNode node)
    {
        switch (node)
        {
            case ValueNode value:
                ValuePrinter.Write(text, value);
                break;
            case TypeNode type:
                ValuePrinter.Write(text, type);
                break;
            case DirectiveNode directive:
                ValuePrinter.Write(text, directive);
                break;
            case ArgumentNode argument:
                ValuePrinter.Write(text, argument);
                break;
            case NameNode name:
                text.Append(name.Value);
                break;
            case DocumentNode document:
                for (var i = 0; i < document.Definitions.Count; i++)
                {
                    text.Append(i > 0 ? "\n\n" : "");
                    Write(text, document.Definitions[i]);
                }

                break;
            case TypeSystemDefinitionNode definition:
                TypeSystemPrinter.Write(text, definition);
                break;
            default:
                ExecutablePrinter.Write(text, node);
                break;
        }
    }
}
