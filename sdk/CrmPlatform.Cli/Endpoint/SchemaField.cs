namespace CrmPlatform.Cli.Endpoint;

/// <summary>A field and its arguments.</summary>
internal sealed record SchemaField(string Name, TypeRef Type, IReadOnlyDictionary<string, SchemaInput> Arguments);
