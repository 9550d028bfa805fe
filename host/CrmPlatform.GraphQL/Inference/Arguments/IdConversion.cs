using CrmPlatform.Sdk.GraphQL;

namespace CrmPlatform.GraphQL.Inference.Arguments;

/// <summary>Turns global ids into keys and back.</summary>
internal static class IdConversion
{
    /// <summary>Reads a global id as the key of an object.</summary>
    /// <param name="value">The id.</param>
    /// <param name="type">The GraphQL type that the object must have; null for any.</param>
    /// <exception cref="FormatException">The value is no id, or the id of an object of another type.</exception>
    public static Guid Read(object value, string? type)
    {
        var text = value as string ?? value.ToString() ?? "";
        if (!NodeId.TryDecode(text, out var actual, out var key))
        {
            throw new FormatException($"'{Shorten(text)}' is no id. Give an id as an 'id' field returned it.");
        }

        return type is null || type == actual
            ? key
            : throw new FormatException($"'{Shorten(text)}' is the id of a '{actual}', where the id of a '{type}' is needed.");
    }

    /// <summary>Reads leaves of a C# type from ids: keys for GUIDs, text for all else.</summary>
    public static Func<object, object> Reader(Type leaf, string? type) => leaf == typeof(Guid)
        ? v => v is Guid ? v : Read(v, type)
        : leaf == typeof(string) ? static v => v.ToString()! : ScalarConversion.To(leaf);

    /// <summary>Writes leaves of a C# type as ids.</summary>
    public static Func<object, object> Writer(string type) => v => v is Guid key ? NodeId.Encode(type, key) : v;

    private static string Shorten(string text) => text.Length <= 80 ? text : $"{text[..80]}…";
}
