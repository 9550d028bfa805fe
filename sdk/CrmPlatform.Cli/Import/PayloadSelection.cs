using CrmPlatform.Cli.Endpoint;

namespace CrmPlatform.Cli.Import;

/// <summary>What is asked of a mutation's payload: its errors, and what later steps take.</summary>
internal static class PayloadSelection
{
    /// <summary>The selection, with results that later steps take, such as <c>openTicket.ticket.id</c>; null for a payload without errors.</summary>
    public static string? Of(string mutation, SchemaType payload, IEnumerable<string> results, EndpointSchema schema, List<string> problems)
    {
        if (!payload.Fields.TryGetValue("errors", out var errors) || !errors.Type.IsList)
        {
            return null;
        }

        var paths = results.Where(r => r.StartsWith($"{mutation}.", StringComparison.Ordinal)).Select(r => (Result: r, Parts: r.Split('.')[1..])).ToList();
        return $"errors {{ {Errors(schema.Type(errors.Type.NamedType), schema)} }}{Fields(paths, 0, payload, schema, problems)}";
    }

    private static string Fields(IReadOnlyList<(string Result, string[] Parts)> paths, int depth, SchemaType type, EndpointSchema schema, List<string> problems)
    {
        var text = "";
        foreach (var group in paths.Where(p => p.Parts.Length > depth).GroupBy(p => p.Parts[depth]))
        {
            if (!type.Fields.TryGetValue(group.Key, out var field))
            {
                problems.Add(ImportErrors.UnknownResult(group.First().Result, type.Name, group.Key));
                continue;
            }

            var below = Fields([.. group], depth + 1, schema.Type(field.Type.NamedType), schema, problems);
            text += below.Length == 0 ? $" {group.Key}" : $" {group.Key} {{{below} }}";
        }

        return text;
    }

    // An error names its input field when it knows it; that leads to the column.
    private static string Errors(SchemaType error, EndpointSchema schema)
    {
        const string Field = " ... on InvalidInputError { field }";
        var named = error.Fields.ContainsKey("code") && error.Fields.ContainsKey("message") ? "code message" : "__typename ... on Error { code message }";
        return schema.TryType("InvalidInputError")?.Fields.ContainsKey("field") == true && error.Kind is "INTERFACE" or "UNION" ? named + Field : named;
    }
}
