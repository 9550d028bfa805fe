using System.Text.Json.Nodes;
using CrmPlatform.Cli.Endpoint;
using CrmPlatform.Cli.Mapping;

namespace CrmPlatform.Cli.Import;

/// <summary>A lookup as a document: one question for many keys.</summary>
internal sealed class LookupQuestion
{
    // Pages of the platform's lists have at most 200 rows; half as many keys leave room to see that one is not unique.
    public const int KeysAtOnce = 100;

    private readonly CellConverter _keys;

    private LookupQuestion(Lookup lookup, CellConverter keys, TypeRef where)
    {
        Lookup = lookup;
        _keys = keys;
        Document = $"query Lookup($where: {where}) {{ rows: {lookup.From}(first: {KeysAtOnce * 2}, where: $where) {{ nodes {{ key: {lookup.Match} value: {lookup.Take} }} }} }}";
    }

    public Lookup Lookup { get; }

    public string Document { get; }

    /// <summary>Checks the lookup against the schema; what does not fit is added to the problems.</summary>
    public static LookupQuestion? Compile(string name, Lookup lookup, EndpointSchema schema, List<string> problems)
    {
        LookupQuestion? Refuse(string what)
        {
            problems.Add(ImportErrors.LookupDoesNotFit(name, what));
            return null;
        }

        if (!schema.Queries.TryGetValue(lookup.From, out var field))
        {
            return Refuse($"the endpoint has no query '{lookup.From}'.");
        }

        if (!schema.Type(field.Type.NamedType).Fields.TryGetValue("nodes", out var nodes) || !field.Arguments.TryGetValue("where", out var where))
        {
            return Refuse($"the query '{lookup.From}' is no list that is paged and filtered.");
        }

        var row = schema.Type(nodes.Type.NamedType);
        foreach (var member in new[] { lookup.Match, lookup.Take })
        {
            if (!row.Fields.ContainsKey(member))
            {
                return Refuse($"'{row.Name}' has no field '{member}'.");
            }
        }

        return schema.Type(where.Type.NamedType).InputFields.ContainsKey(lookup.Match)
            ? new LookupQuestion(lookup, new CellConverter(schema.Type(row.Fields[lookup.Match].Type.NamedType), CellFormat.Iso), where.Type)
            : Refuse($"'{lookup.From}' cannot be filtered by '{lookup.Match}'.");
    }

    public JsonObject Variables(IEnumerable<string> keys) => new()
    {
        ["where"] = new JsonObject
        {
            [Lookup.Match] = new JsonObject { ["in"] = new JsonArray([.. keys.Select(k => _keys.Convert(k))]) },
        },
    };
}
