using System.Globalization;
using System.Text.RegularExpressions;

namespace CrmPlatform.GraphQL.Inference.Subscriptions;

/// <summary>A topic with arguments in braces: <c>chat:{room}</c>.</summary>
/// <param name="text">The topic as written.</param>
public sealed partial class TopicTemplate(string text)
{
    /// <summary>The names of the arguments, in their order.</summary>
    public IReadOnlyList<string> Arguments { get; } = [.. Braces().Matches(text).Select(m => m.Groups[1].Value)];

    /// <summary>The topic for arguments; one that is not given is empty.</summary>
    public string Of(IReadOnlyDictionary<string, object?> arguments) =>
        Braces().Replace(text, name => TextOf(arguments.GetValueOrDefault(name.Groups[1].Value)));

    /// <summary>A value as it stands in a topic.</summary>
    public static string TextOf(object? value) => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";

    /// <inheritdoc/>
    public override string ToString() => text;

    [GeneratedRegex(@"\{([A-Za-z_][A-Za-z0-9_]*)\}", RegexOptions.CultureInvariant)]
    private static partial Regex Braces();
}
