using System.Globalization;

namespace CrmPlatform.Cli.Import;

/// <summary>A path into a mutation's input, such as <c>points[0].value</c>: names and positions.</summary>
internal static class InputPath
{
    /// <summary>The path's parts: a text for a field, a number for a position in a list.</summary>
    public static IReadOnlyList<object> Split(string path)
    {
        var parts = new List<object>();
        foreach (var segment in path.Split('.'))
        {
            var open = segment.IndexOf('[', StringComparison.Ordinal);
            parts.Add(open < 0 ? segment : segment[..open]);
            while (open >= 0 && segment.IndexOf(']', open) is var close and > 0
                && int.TryParse(segment.AsSpan(open + 1, close - open - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var index))
            {
                parts.Add(index);
                open = segment.IndexOf('[', close);
            }
        }

        return parts;
    }
}
