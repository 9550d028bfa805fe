using System.Text.RegularExpressions;
using CrmPlatform.Sdk.GraphQL;

namespace CrmPlatform.Host.Tests.Walking;

/// <summary>An answer without what may differ between two requests that are alike: the id that was asked for, trace ids, times, what was made.</summary>
internal static partial class Outcome
{
    public static string Of(Answer answer, string asked)
    {
        NodeId.TryDecode(asked, out _, out var key);
        var text = answer.Body
            .Replace(asked, "ASKED", StringComparison.Ordinal)
            .Replace(key.ToString("N"), "ASKED", StringComparison.OrdinalIgnoreCase)
            .Replace(key.ToString("D"), "ASKED", StringComparison.OrdinalIgnoreCase);
        return $"{(int)answer.Status} {Varying().Replace(WithoutNewIds(text), "VARIES")}";
    }

    private static string WithoutNewIds(string text) =>
        JsonText().Replace(text, m => NodeId.TryDecode(m.Groups[1].Value, out var type, out _) ? $"\"NEW {type}\"" : m.Value);

    /// <summary>An id of the same type that no tenant has.</summary>
    public static string Unknown(string id) => NodeId.Encode(Territory.TypeOf(id), Guid.CreateVersion7());

    [GeneratedRegex("\"([A-Za-z0-9_-]{44,})\"")]
    private static partial Regex JsonText();

    [GeneratedRegex("[0-9a-f]{32}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z|\"[A-Z]{1,5}-[0-9A-Z-]{4,}\"")]
    private static partial Regex Varying();
}
