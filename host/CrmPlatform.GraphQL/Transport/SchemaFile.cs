using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using CrmPlatform.GraphQL.Schemas;
using CrmPlatform.GraphQL.TypeSystem;
using Microsoft.Net.Http.Headers;

namespace CrmPlatform.GraphQL.Transport;

/// <summary>A schema's text, printed once, and the tag that changes with it.</summary>
internal sealed class SchemaFile
{
    // A schema that nothing else holds goes with its text.
    private static readonly ConditionalWeakTable<Schema, SchemaFile> Known = [];

    private SchemaFile(Schema schema)
    {
        Utf8 = Encoding.UTF8.GetBytes(SchemaPrinter.Print(schema));
        Tag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(Utf8))[..32]}\"");
    }

    public byte[] Utf8 { get; }

    public EntityTagHeaderValue Tag { get; }

    public static SchemaFile Of(Schema schema) => Known.GetValue(schema, s => new SchemaFile(s));
}
