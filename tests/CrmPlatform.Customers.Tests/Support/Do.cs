using System.Text.Json;
using CrmPlatform.Sdk.Testing;

namespace CrmPlatform.Customers.Tests.Support;

/// <summary>Calls mutations by name, for tests that care for their effect.</summary>
internal static class Do
{
    /// <summary>Calls a mutation that has to succeed.</summary>
    /// <returns>What was selected of its payload, such as <c>address { id }</c>.</returns>
    public static async Task<JsonElement> MutationAsync(TestTenant tenant, string field, string selection, object input)
    {
        var payload = await PayloadAsync(tenant, field, $"{selection} errors {{ code message }}", input);
        Assert.Equal("[]", payload.GetProperty("errors").GetRawText());
        return payload;
    }

    /// <summary>Calls a mutation that has to succeed and returns the id of what it made or changed.</summary>
    public static async Task<string> IdAsync(TestTenant tenant, string field, string record, object input) =>
        (await MutationAsync(tenant, field, $"{record} {{ id }}", input)).GetProperty(record).GetProperty("id").GetString()!;

    /// <summary>Calls a mutation that is refused.</summary>
    /// <returns>Code and message.</returns>
    public static async Task<string> RefusedAsync(TestTenant tenant, string field, object input)
    {
        var errors = (await PayloadAsync(tenant, field, "errors { code message }", input)).GetProperty("errors");
        Assert.Equal(1, errors.GetArrayLength());
        return $"{errors[0].GetProperty("code").GetString()} {errors[0].GetProperty("message").GetString()}";
    }

    /// <summary>Calls a mutation as somebody who may not.</summary>
    /// <returns>The error's code, or <c>done</c>.</returns>
    public static async Task<string> CodeAsync(TestTenant tenant, string field, object input)
    {
        var answer = JsonDocument.Parse(await tenant.QueryAsync(Document(field, "errors { code }"), new { input })).RootElement;
        return answer.TryGetProperty("errors", out var errors) ? errors[0].GetProperty("extensions").GetProperty("code").GetString()!
            : answer.GetProperty("data").GetProperty(field).GetProperty("errors") is var broken && broken.GetArrayLength() > 0 ? broken[0].GetProperty("code").GetString()!
            : "done";
    }

    private static async Task<JsonElement> PayloadAsync(TestTenant tenant, string field, string selection, object input) =>
        (await tenant.AskAsync(Document(field, selection), new { input })).GetProperty(field);

    private static string Document(string field, string selection) =>
        $"mutation($input: {char.ToUpperInvariant(field[0])}{field[1..]}Input!) {{ {field}(input: $input) {{ {selection} }} }}";
}
