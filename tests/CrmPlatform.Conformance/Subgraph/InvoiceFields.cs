using System.Globalization;
using CrmPlatform.Sdk.GraphQL;

namespace CrmPlatform.Conformance.Subgraph;

[ObjectType<Invoice>]
[Key("id")]
internal static class InvoiceFields
{
    [ReferenceResolver]
    public static Invoice GetInvoice([ID] string id, string? currency, double? total) => new(id, currency, total);

    [Requires("currency total")]
    public static string? GetLabel([Parent] Invoice invoice) =>
        invoice.Total is { } total ? $"{invoice.Currency} {total.ToString("F2", CultureInfo.InvariantCulture)}" : null;

    public static Payer GetPayer([Parent] Invoice invoice) => new(Directory.People[0].Email, Directory.People[0].Name);
}
