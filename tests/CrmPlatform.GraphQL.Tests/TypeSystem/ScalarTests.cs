using System.Text;
using System.Text.Json;
using CrmPlatform.GraphQL.Language;
using CrmPlatform.GraphQL.TypeSystem;

namespace CrmPlatform.GraphQL.Tests.TypeSystem;

public sealed class ScalarTests
{
    [Theory]
    [InlineData("Int", "2147483647", "2147483647")]
    [InlineData("Float", "1", "1")]
    [InlineData("Float", "-2.5e3", "-2500")]
    [InlineData("String", "\"a\"", "\"a\"")]
    [InlineData("Boolean", "true", "true")]
    [InlineData("ID", "4", "\"4\"")]
    [InlineData("ID", "\"x\"", "\"x\"")]
    [InlineData("Long", "9223372036854775807", "9223372036854775807")]
    [InlineData("Short", "-32768", "-32768")]
    [InlineData("Byte", "255", "255")]
    [InlineData("Decimal", "79228162514264337593543950335", "79228162514264337593543950335")]
    [InlineData("Decimal", "0.10", "0.1")]
    [InlineData("DateTime", "\"2026-01-31T10:30:00.1234567+01:00\"", "\"2026-01-31T09:30:00.1234567Z\"")]
    [InlineData("DateTime", "\"2026-01-31t09:30:00z\"", "\"2026-01-31T09:30:00Z\"")]
    [InlineData("Date", "\"2024-02-29\"", "\"2024-02-29\"")]
    [InlineData("Time", "\"09:30\"", "\"09:30:00\"")]
    [InlineData("Duration", "\"P1DT2H30M\"", "\"P1DT2H30M\"")]
    [InlineData("UUID", "\"0199c0de-7d3a-7c11-9f5e-3f1b2c4d5e6f\"", "\"0199c0de-7d3a-7c11-9f5e-3f1b2c4d5e6f\"")]
    [InlineData("URL", "\"https://example.org/a?b=c\"", "\"https://example.org/a?b=c\"")]
    [InlineData("EmailAddress", "\"ann@example.org\"", "\"ann@example.org\"")]
    [InlineData("PhoneNumber", "\"\\u002B41446681800\"", "\"\\u002B41446681800\"")]
    public void Read_LiteralAndJson_GiveTheSameValueBack(string scalar, string text, string written)
    {
        var type = Scalars.All.Single(s => s.Name == scalar);

        var literal = type.ReadLiteral(Parser.ParseConstant(text))!;
        var json = type.ReadJson(JsonDocument.Parse(text).RootElement)!;

        Assert.Equal(literal, json);
        Assert.Equal(written, Write(type, literal));
        Assert.Equal(type.RuntimeType, literal.GetType());
    }

    // The first lines are graphql-js's.
    [Theory]
    [InlineData("Int", "1.5", "Int cannot represent non-integer value: 1.5")]
    [InlineData("Int", "\"1\"", "Int cannot represent non-integer value: \"1\"")]
    [InlineData("Int", "2147483648", "Int cannot represent non 32-bit signed integer value: 2147483648")]
    [InlineData("Float", "\"1\"", "Float cannot represent non numeric value: \"1\"")]
    [InlineData("String", "1", "String cannot represent a non string value: 1")]
    [InlineData("Boolean", "1", "Boolean cannot represent a non boolean value: 1")]
    [InlineData("ID", "1.5", "ID cannot represent a non-string and non-integer value: 1.5")]
    [InlineData("Long", "9223372036854775808", "Long cannot represent value: 9223372036854775808. It must be from -9223372036854775808 to 9223372036854775807.")]
    [InlineData("Byte", "256", "Byte cannot represent value: 256. It must be from 0 to 255.")]
    [InlineData("DateTime", "\"2026-01-31T09:30:00\"", "DateTime cannot represent value: \"2026-01-31T09:30:00\". Write an instant with its offset, such as \"2026-01-31T09:30:00Z\".")]
    [InlineData("Date", "\"2026-02-29\"", "Date cannot represent value: \"2026-02-29\". Write a day as year, month and day, such as \"2026-01-31\".")]
    [InlineData("Duration", "\"P1Y\"", "Duration cannot represent value: \"P1Y\". Write a length of time in days, hours, minutes and seconds, such as \"P1DT2H30M\".")]
    [InlineData("URL", "\"/path\"", "URL cannot represent value: \"/path\". Write an absolute address, such as \"https://example.org/\".")]
    [InlineData("EmailAddress", "\"Ann <ann@example.org>\"", "EmailAddress cannot represent value: \"Ann <ann@example.org>\". Write an e-mail address, such as \"ann@example.org\".")]
    [InlineData("PhoneNumber", "\"0446681800\"", "PhoneNumber cannot represent value: \"0446681800\". Write a telephone number in international form, such as \"+41446681800\".")]
    [InlineData("UUID", "\"x\"", "UUID cannot represent value: \"x\". Write a UUID with hyphens, such as \"0199c0de-7d3a-7c11-9f5e-3f1b2c4d5e6f\".")]
    public void ReadLiteral_OtherValue_SaysWhy(string scalar, string text, string message)
    {
        var type = Scalars.All.Single(s => s.Name == scalar);

        Assert.Equal(message, Assert.Throws<FormatException>(() => type.ReadLiteral(Parser.ParseConstant(text))).Message);
    }

    [Theory]
    [InlineData("Int", "1.0", 1)]
    [InlineData("Int", "1e2", 100)]
    [InlineData("Long", "1e3", 1000L)]
    public void ReadJson_WholeNumberWithFraction_IsWhole(string scalar, string json, object value) =>
        Assert.Equal(value, Scalars.All.Single(s => s.Name == scalar).ReadJson(JsonDocument.Parse(json).RootElement));

    [Theory]
    [InlineData("1e400")]
    [InlineData("-1e400")]
    public void ReadLiteral_FloatOutOfRange_IsRefused(string text) =>
        Assert.Throws<FormatException>(() => Scalars.Float.ReadLiteral(Parser.ParseConstant(text)));

    [Theory]
    [InlineData("String")]
    [InlineData("ID")]
    [InlineData("EmailAddress")]
    public void ReadJson_HalfASurrogatePair_IsRefused(string scalar) =>
        Assert.EndsWith(
            "cannot represent text with half of a surrogate pair. Escape both halves, or write the character itself.",
            Assert.Throws<FormatException>(() => Scalars.All.Single(s => s.Name == scalar).ReadJson(JsonDocument.Parse("\"\\ud800\"").RootElement)).Message,
            StringComparison.Ordinal);

    [Fact]
    public void ReadLiteral_Json_KeepsTheWholeValue()
    {
        var value = (JsonElement)Scalars.JSON.ReadLiteral(Parser.ParseConstant("{ a: [1, 2.5, \"x\", true, null, NAME], b: {} }"))!;

        Assert.Equal("""{"a":[1,2.5,"x",true,null,"NAME"],"b":{}}""", value.GetRawText());
    }

    [Theory]
    [InlineData("Int", 2147483648L)]
    [InlineData("Int", 1.5)]
    [InlineData("Float", double.NaN)]
    [InlineData("Boolean", "true")]
    public void Write_OtherValue_IsRefusedAndWritesNothing(string scalar, object value)
    {
        using var stream = new MemoryStream();
        using var writer = new Utf8JsonWriter(stream);

        Assert.Throws<FormatException>(() => Scalars.All.Single(s => s.Name == scalar).Write(writer, value));
        Assert.Equal(0, writer.BytesPending);
    }

    private static string Write(ScalarType type, object value)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            type.Write(writer, value);
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
