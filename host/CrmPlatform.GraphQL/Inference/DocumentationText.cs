using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace CrmPlatform.GraphQL.Inference;

/// <summary>Turns an element of a documentation file into Markdown.</summary>
internal static partial class DocumentationText
{
    public static string? Of(XElement? element)
    {
        if (element is null)
        {
            return null;
        }

        var text = new StringBuilder();
        Write(element, text);
        var joined = Blanks().Replace(text.ToString(), " ").Trim();
        return joined.Length == 0 ? null : joined;
    }

    private static void Write(XElement element, StringBuilder text)
    {
        foreach (var node in element.Nodes())
        {
            switch (node)
            {
                case XText plain:
                    text.Append(plain.Value);
                    break;
                case XElement { Name.LocalName: "c" or "code" } code:
                    text.Append('`').Append(code.Value).Append('`');
                    break;
                case XElement { IsEmpty: true } reference:
                    text.Append(NameOf(reference));
                    break;
                case XElement inner:
                    text.Append(' ');
                    Write(inner, text);
                    text.Append(' ');
                    break;
            }
        }
    }

    private static string NameOf(XElement reference)
    {
        var name = (string?)reference.Attribute("cref") ?? (string?)reference.Attribute("name") ?? (string?)reference.Attribute("langword") ?? "";
        var end = name.IndexOf('(', StringComparison.Ordinal);
        name = end < 0 ? name : name[..end];
        return name.Length == 0 ? " " : $"`{name[(name.LastIndexOfAny(['.', ':']) + 1)..]}`";
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
