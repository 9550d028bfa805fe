namespace CrmPlatform.Cli.Endpoint;

/// <summary>A type of the endpoint's schema, as far as an import needs it.</summary>
internal sealed record SchemaType(
    string Name,
    string Kind,
    IReadOnlyDictionary<string, SchemaField> Fields,
    IReadOnlyDictionary<string, SchemaInput> InputFields,
    IReadOnlySet<string> EnumValues);
