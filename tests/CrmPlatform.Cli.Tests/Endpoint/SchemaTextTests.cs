using System.Text.Json;
using CrmPlatform.Cli.Endpoint;
using CrmPlatform.Cli.Tests.Support;

namespace CrmPlatform.Cli.Tests.Endpoint;

public sealed class SchemaTextTests
{
    [Fact]
    public void Print_Introspection_WritesDefinitions()
    {
        var text = SchemaText.Print(JsonSerializer.SerializeToElement(FakeSchema.Introspection()));

        Assert.StartsWith(
            """
            input AddressInput {
              city: String!
              country: String
            }

            union CreateCustomerError = InvalidInputError

            """,
            text,
            StringComparison.Ordinal);
        Assert.Contains(
            """
            type Query {
              customers(where: CustomerFilter, first: Int): CustomerConnection!
            }
            """,
            text,
            StringComparison.Ordinal);
        Assert.DoesNotContain("scalar String", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Print_DescriptionAndDeprecation_AreWritten()
    {
        using var json = JsonDocument.Parse(
            """
            { "__schema": { "types": [ { "kind": "ENUM", "name": "Mood", "description": "How \"it\" feels.", "enumValues": [
              { "name": "GOOD", "description": "Fine.", "isDeprecated": false },
              { "name": "OLD", "description": null, "isDeprecated": true, "deprecationReason": "Use GOOD." } ] } ], "directives": [] } }
            """);

        Assert.Equal(
            "\"\"\"\nHow \"it\" feels.\n\"\"\"\nenum Mood {\n  \"Fine.\"\n  GOOD\n  OLD @deprecated(reason: \"Use GOOD.\")\n}\n",
            SchemaText.Print(json.RootElement));
    }
}
