using System.Text;

namespace CrmPlatform.GraphQL.Language;

/// <summary>Text with indented lines, up to a length.</summary>
/// <param name="maxLength">Where the text is cut.</param>
internal sealed class IndentedText(int maxLength)
{
    private readonly StringBuilder _text = new();
    private int _indent;

    /// <summary>Whether more text would be cut.</summary>
    public bool IsFull => _text.Length >= maxLength;

    public void Indent() => _indent++;

    public void Unindent() => _indent--;

    public IndentedText Append(string text)
    {
        if (!IsFull)
        {
            _text.Append(text);
        }

        return this;
    }

    /// <summary>Appends text whose lines are indented like what is around them.</summary>
    public IndentedText AppendLines(string text)
    {
        return Append(text.Replace("\n", "\n" + new string(' ', _indent * 2), StringComparison.Ordinal));
    }

    public IndentedText NewLine() => Append("\n").Append(new string(' ', _indent * 2));

    public override string ToString() => _text.Length > maxLength ? _text.ToString(0, maxLength) + "..." : _text.ToString();
}
