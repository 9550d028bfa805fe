using System.Collections;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace CrmPlatform.Runtime.Security.Audit;

/// <summary>Writes a property's value as JSON. It knows no types of modules, so that it keeps none alive.</summary>
internal static class AuditValue
{
    public static string? Of(object? value) => value switch
    {
        null => null,
        bool truth => truth ? "true" : "false",
        sbyte or byte or short or ushort or int or uint or long or ulong or decimal => Convert.ToString(value, CultureInfo.InvariantCulture),
        double number when double.IsFinite(number) => number.ToString("R", CultureInfo.InvariantCulture),
        float number when float.IsFinite(number) => number.ToString("R", CultureInfo.InvariantCulture),
        string text => Quote(text),
        DateTime instant => Quote(DateTime.SpecifyKind(instant, DateTimeKind.Utc).ToString("O", CultureInfo.InvariantCulture)),
        DateTimeOffset instant => Quote(instant.UtcDateTime.ToString("O", CultureInfo.InvariantCulture)),
        DateOnly day => Quote(day.ToString("O", CultureInfo.InvariantCulture)),
        byte[] bytes => Quote($"{bytes.Length} bytes"),
        IEnumerable many => $"[{string.Join(',', many.Cast<object?>().Select(v => Of(v) ?? "null"))}]",
        _ => Quote(Convert.ToString(value, CultureInfo.InvariantCulture) ?? ""),
    };

    public static string Quote(string text) => $"\"{JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(text)}\"";

    /// <summary>The value as people write it: without the quotes of a text.</summary>
    public static string? Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null or JsonValueKind.Undefined => null,
        JsonValueKind.String => value.GetString(),
        _ => value.GetRawText(),
    };
}
