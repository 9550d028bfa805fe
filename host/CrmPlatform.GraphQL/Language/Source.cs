namespace CrmPlatform.GraphQL.Language;

/// <summary>The text of a document.</summary>
/// <param name="text">The text.</param>
/// <param name="name">A name for messages. Default: <c>GraphQL request</c>.</param>
public sealed class Source(string text, string name)
{
    private int[]? _lineStarts;

    /// <summary>Creates a source named <c>GraphQL request</c>.</summary>
    public Source(string text)
        : this(text, "GraphQL request")
    {
    }

    /// <summary>The text.</summary>
    public string Text { get; } = text;

    /// <summary>A name for messages.</summary>
    public string Name { get; } = name;

    /// <summary>Line and column of a position, both from 1, columns in UTF-16 units.</summary>
    public SourceLocation LocationOf(int position)
    {
        var starts = _lineStarts ??= FindLineStarts(Text);
        var line = Array.BinarySearch(starts, position);
        line = line < 0 ? ~line - 1 : line;
        return new SourceLocation(line + 1, position - starts[line] + 1);
    }

    // spec: sec-Line-Terminators
    private static int[] FindLineStarts(string text)
    {
        var starts = new List<int> { 0 };
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n')))
            {
                starts.Add(i + 1);
            }
        }

        return [.. starts];
    }
}
