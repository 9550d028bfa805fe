using System.Text.Json;
using CrmPlatform.GraphQL.Language;

namespace CrmPlatform.GraphQL.TypeSystem;

/// <summary>A scalar: how its values are read and written.</summary>
public abstract class ScalarType(string name) : NamedType(name)
{
    /// <summary>Where the scalar is specified.</summary>
    public string? SpecifiedBy { get; init; }

    /// <summary>The C# type of the values that are read; null when it differs from value to value.</summary>
    public virtual Type? RuntimeType => null;

    /// <summary>Reads a constant of a document.</summary>
    /// <exception cref="FormatException">The value is not of the type; the message says why, for clients.</exception>
    public abstract object? ReadLiteral(ValueNode literal);

    /// <summary>Reads a value of the request's variables.</summary>
    /// <exception cref="FormatException">The value is not of the type; the message says why, for clients.</exception>
    public abstract object? ReadJson(JsonElement json);

    /// <summary>Writes a value of a resolver.</summary>
    /// <exception cref="FormatException">The value is not of the type. Nothing was written.</exception>
    public abstract void Write(Utf8JsonWriter writer, object value);
}
