using System.Text.Json.Nodes;

namespace CrmPlatform.Host.Tests.Walking;

/// <summary>Values that a type accepts.</summary>
internal static class Sample
{
    public static JsonObject Members(LiveSchema schema, IEnumerable<LiveField> members, Filling filling, int nesting)
    {
        var values = new JsonObject();
        foreach (var member in members.Where(m => m.MustBeGiven || IsGiven(schema, m, filling.Giving)))
        {
            var value = Of(schema, schema[member.Type.Named], filling, nesting - 1);
            values[member.Name] = member.Type.IsList ? new JsonArray(value) : value;
        }

        return values;
    }

    public static JsonNode Of(LiveSchema schema, LiveType type, Filling filling, int nesting) => (type.Kind, type.Name) switch
    {
        ("ENUM", _) => type.Values[0],
        ("INPUT_OBJECT", _) when nesting < 0 => new JsonObject(),
        ("INPUT_OBJECT", _) => Members(schema, type.Fields, filling, nesting),
        (_, "ID") => filling.Id,
        (_, "Boolean") => true,
        (_, "Int" or "Long" or "Decimal" or "Float") => 1,
        (_, "Date") => "2026-01-05",
        (_, "DateTime") => "2026-01-05T10:00:00Z",
        (_, "Time") => "10:00:00",
        (_, "Duration") => "PT1H",
        (_, "UUID") => "01a1f9fb-ac4e-7b2c-9aa9-b2d7e7d51a39",
        (_, "EmailAddress") => "walker@example.com",
        (_, "URL") => "https://example.com/",
        _ => filling.Text,
    };

    private static bool IsGiven(LiveSchema schema, LiveField member, Giving giving) => giving switch
    {
        Giving.Texts => member.Type.Named == "String",
        Giving.TextsAndLists => member.Type.Named == "String" || (member.Type.IsList && schema[member.Type.Named].Kind == "INPUT_OBJECT"),
        _ => false,
    };
}
