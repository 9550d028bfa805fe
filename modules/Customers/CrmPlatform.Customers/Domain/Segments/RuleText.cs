using System.Text.Json;
using System.Text.Json.Nodes;
using CrmPlatform.Sdk;

namespace CrmPlatform.Customers.Domain.Segments;

/// <summary>Writes rules as text for storing, and reads them again. The text is JSON in the form of the GraphQL input.</summary>
public static class RuleText
{
    /// <summary>How many conditions and combinations a rule has at most.</summary>
    public const int MostParts = 200;

    /// <summary>The rule as text.</summary>
    public static string Write(Rule rule) => ToJson(rule).ToJsonString();

    /// <summary>The rule that a text was written from.</summary>
    public static Rule Read(string text)
    {
        using var json = JsonDocument.Parse(text);
        return FromJson(json.RootElement);
    }

    private static JsonObject ToJson(Rule rule) => rule switch
    {
        AllOf all => new JsonObject { ["all"] = Array(all.Rules) },
        AnyOf any => new JsonObject { ["any"] = Array(any.Rules) },
        Not not => new JsonObject { ["not"] = ToJson(not.Rule) },
        Having having => new JsonObject { ["related"] = having.Related, ["having"] = ToJson(having.Rule) },
        Condition condition => new JsonObject
        {
            ["field"] = condition.Field,
            ["operator"] = StateMachine<RuleOperator>.Name(condition.Operator),
            ["values"] = new JsonArray([.. condition.Values.Select(v => JsonValue.Create(v))]),
        },
        _ => throw new InvalidOperationException($"There is no text for a '{rule.GetType().Name}'."),
    };

    private static JsonArray Array(IEnumerable<Rule> rules) => new([.. rules.Select(ToJson)]);

    private static Rule FromJson(JsonElement json) =>
        json.TryGetProperty("all", out var all) ? new AllOf(List(all))
        : json.TryGetProperty("any", out var any) ? new AnyOf(List(any))
        : json.TryGetProperty("not", out var not) ? new Not(FromJson(not))
        : json.TryGetProperty("related", out var related) ? new Having(related.GetString()!, FromJson(json.GetProperty("having")))
        : new Condition(json.GetProperty("field").GetString()!, Operator(json.GetProperty("operator").GetString()!), [.. json.GetProperty("values").EnumerateArray().Select(v => v.GetString()!)]);

    private static IReadOnlyList<Rule> List(JsonElement rules) => [.. rules.EnumerateArray().Select(FromJson)];

    private static RuleOperator Operator(string name) => Enum.GetValues<RuleOperator>().First(o => StateMachine<RuleOperator>.Name(o) == name);
}
