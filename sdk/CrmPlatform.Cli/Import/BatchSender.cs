using System.Text.Json;
using System.Text.Json.Nodes;
using CrmPlatform.Cli.Endpoint;

namespace CrmPlatform.Cli.Import;

/// <summary>Sends the inputs of many rows in one document, and tells the outcome of each.</summary>
internal sealed class BatchSender(GraphQLClient client)
{
    public async Task<IReadOnlyList<StepOutcome>> SendAsync(StepPlan step, IReadOnlyList<JsonNode> inputs, CancellationToken cancellation)
    {
        var variables = new JsonObject();
        for (var i = 0; i < inputs.Count; i++)
        {
            variables[$"i{i}"] = inputs[i].DeepClone();
        }

        var answer = await client.SendAsync(step.Document(inputs.Count), variables, cancellation);
        var errors = answer.TryGetProperty("errors", out var list) ? list.EnumerateArray().ToList() : [];
        if (answer.TryGetProperty("data", out var data))
        {
            return [.. inputs.Select((_, i) => Outcome($"r{i}", data, errors))];
        }

        // Without data nothing was run: one input that cannot be read refuses the whole document. Halves find which.
        if (inputs.Count == 1)
        {
            return [new StepOutcome(default, Message(errors), null)];
        }

        var half = inputs.Count / 2;
        return
        [
            .. await SendAsync(step, [.. inputs.Take(half)], cancellation),
            .. await SendAsync(step, [.. inputs.Skip(half)], cancellation),
        ];
    }

    private static StepOutcome Outcome(string alias, JsonElement data, IReadOnlyList<JsonElement> errors)
    {
        var own = errors.Where(e => e.TryGetProperty("path", out var path) && path.GetArrayLength() > 0 && path[0].ValueEquals(alias)).ToList();
        if (own.Count > 0)
        {
            return new StepOutcome(default, Message(own), null);
        }

        if (data.ValueKind != JsonValueKind.Object || !data.TryGetProperty(alias, out var payload) || payload.ValueKind != JsonValueKind.Object)
        {
            return new StepOutcome(default, $"It is not known whether this was done, because another row of its batch broke off ({Message(errors)}). Look it up, or import again with '--batch 1'.", null);
        }

        if (payload.GetProperty("errors") is not { ValueKind: JsonValueKind.Array } refused || refused.GetArrayLength() == 0)
        {
            return new StepOutcome(payload, null, null);
        }

        var first = refused[0];
        var message = string.Join(" ", refused.EnumerateArray().Select(e => $"{Text(e, "code")} {Text(e, "message")}".Trim()));
        return new StepOutcome(payload, message, Text(first, "field"));
    }

    private static string Message(IReadOnlyList<JsonElement> errors) =>
        errors.Count == 0 ? "The endpoint gave no reason." : string.Join(" ", errors.Select(e => Text(e, "message")));

    private static string? Text(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
