using System.Text.Json.Nodes;

namespace CrmPlatform.Cli.Tests.Support;

/// <summary>A small schema of a CRM, as introspection tells it.</summary>
internal static class FakeSchema
{
    public static JsonObject Introspection() => new()
    {
        ["__schema"] = new JsonObject
        {
            ["queryType"] = new JsonObject { ["name"] = "Query" },
            ["mutationType"] = new JsonObject { ["name"] = "Mutation" },
            ["subscriptionType"] = null,
            ["directives"] = new JsonArray(),
            ["types"] = new JsonArray(
                Scalar("ID"), Scalar("String"), Scalar("Int"), Scalar("Boolean"), Scalar("Decimal"), Scalar("Date"), Scalar("DateTime"),
                Enum("CustomerKind", "ORGANIZATION", "PERSON"),
                Enum("TicketStatus", "NEW", "IN_PROGRESS", "SOLVED"),
                Object("Query", ("customers(where: CustomerFilter, first: Int)", "CustomerConnection!")),
                Object("CustomerConnection", ("nodes", "[Customer!]!")),
                Object("Customer", ("id", "ID!"), ("name", "String!")),
                Input("CustomerFilter", ("name", "StringFilter")),
                Input("StringFilter", ("in", "[String]")),
                Object(
                    "Mutation",
                    ("createCustomer(input: CreateCustomerInput!)", "CreateCustomerPayload!"),
                    ("createOrder(input: CreateOrderInput!)", "CreateOrderPayload!"),
                    ("openTicket(input: OpenTicketInput!)", "OpenTicketPayload!"),
                    ("solveTicket(input: SolveTicketInput!)", "SolveTicketPayload!"),
                    ("ping", "String")),
                Input(
                    "CreateCustomerInput", ("name", "String!"), ("kind", "CustomerKind"), ("employees", "Int"), ("revenue", "Decimal"), ("since", "Date"),
                    ("active", "Boolean"), ("parentId", "ID"), ("address", "AddressInput"), ("points", "[PointInput!]")),
                Input("AddressInput", ("city", "String!"), ("country", "String")),
                Input("PointInput", ("kind", "String!"), ("value", "String!")),
                Input("CreateOrderInput", ("number", "String!"), ("customerId", "ID!"), ("lines", "[LineInput!]!")),
                Input("LineInput", ("product", "String!"), ("quantity", "Int!"), ("price", "Decimal!")),
                Input("OpenTicketInput", ("number", "String!"), ("status", "TicketStatus"), ("openedAt", "DateTime")),
                Input("SolveTicketInput", ("id", "ID!"), ("solvedAt", "DateTime!")),
                Object("CreateCustomerPayload", ("customer", "Customer"), ("errors", "[CreateCustomerError!]")),
                Object("CreateOrderPayload", ("errors", "[CreateCustomerError!]")),
                Object("OpenTicketPayload", ("ticket", "Customer"), ("errors", "[CreateCustomerError!]")),
                Object("SolveTicketPayload", ("errors", "[CreateCustomerError!]")),
                Object("InvalidInputError", ("code", "String!"), ("message", "String!"), ("field", "String!")),
                Kind("INTERFACE", "Error", ("code", "String!"), ("message", "String!")),
                Kind("UNION", "CreateCustomerError")),
        },
    };

    private static JsonObject Scalar(string name) => Kind("SCALAR", name);

    private static JsonObject Object(string name, params (string Field, string Type)[] fields) => Kind("OBJECT", name, fields);

    private static JsonObject Enum(string name, params string[] values)
    {
        var type = Kind("ENUM", name);
        type["enumValues"] = new JsonArray([.. values.Select(v => new JsonObject { ["name"] = v, ["isDeprecated"] = false })]);
        return type;
    }

    private static JsonObject Input(string name, params (string Field, string Type)[] fields)
    {
        var type = Kind("INPUT_OBJECT", name);
        type["inputFields"] = new JsonArray([.. fields.Select(f => InputValue(f.Field, f.Type))]);
        return type;
    }

    private static JsonObject Kind(string kind, string name, params (string Field, string Type)[] fields) => new()
    {
        ["kind"] = kind,
        ["name"] = name,
        ["interfaces"] = new JsonArray(),
        ["possibleTypes"] = kind == "UNION" ? new JsonArray(new JsonObject { ["name"] = "InvalidInputError" }) : null,
        ["fields"] = kind is "OBJECT" or "INTERFACE" ? new JsonArray([.. fields.Select(f => Field(f.Field, f.Type))]) : null,
        ["inputFields"] = null,
        ["enumValues"] = null,
    };

    // "name" or "name(a: T, b: U)".
    private static JsonObject Field(string text, string type)
    {
        var parts = text.TrimEnd(')').Split('(');
        var arguments = parts.Length == 1 ? [] : parts[1].Split(", ").Select(a => InputValue(a.Split(": ")[0], a.Split(": ")[1])).ToArray();
        return new JsonObject { ["name"] = parts[0], ["isDeprecated"] = false, ["type"] = Type(type), ["args"] = new JsonArray(arguments) };
    }

    private static JsonObject InputValue(string name, string type) =>
        new() { ["name"] = name, ["defaultValue"] = null, ["isDeprecated"] = false, ["type"] = Type(type) };

    private static JsonObject Type(string text) =>
        text.EndsWith('!') ? new JsonObject { ["kind"] = "NON_NULL", ["name"] = null, ["ofType"] = Type(text[..^1]) }
        : text.StartsWith('[') ? new JsonObject { ["kind"] = "LIST", ["name"] = null, ["ofType"] = Type(text[1..^1]) }
        : new JsonObject { ["kind"] = "OBJECT", ["name"] = text, ["ofType"] = null };
}
