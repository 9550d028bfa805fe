using System.Text.Json;

namespace CrmPlatform.GraphQL;

/// <summary>Reads text of JSON, which may escape half of a surrogate pair: that is no Unicode text.</summary>
internal static class JsonStrings
{
    private const string Replacement = "\uFFFD";

    /// <summary>The text; null when it is no Unicode text.</summary>
    public static string? Read(JsonElement json)
    {
        try
        {
            return json.GetString();
        }
        catch (InvalidOperationException)
        {
            // GetString has no other way to tell it.
            return null;
        }
    }

    /// <summary>The text for a message.</summary>
    public static string Show(JsonElement json) => Read(json) ?? Replacement;

    /// <summary>The name of a property; a name that is no Unicode text becomes one that nothing has.</summary>
    public static string NameOf(JsonProperty property)
    {
        try
        {
            return property.Name;
        }
        catch (InvalidOperationException)
        {
            return Replacement;
        }
    }
}
