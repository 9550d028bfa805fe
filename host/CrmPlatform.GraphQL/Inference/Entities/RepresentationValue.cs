using System.Reflection;
using System.Text.Json;
using CrmPlatform.GraphQL.Inference.Arguments;
using CrmPlatform.GraphQL.Inference.Reading;
using CrmPlatform.GraphQL.Inference.Types;
using CrmPlatform.GraphQL.TypeSystem;
using CrmPlatform.Sdk.GraphQL;

namespace CrmPlatform.GraphQL.Inference.Entities;

/// <summary>Reads the fields of representations as the C# types that parameters have.</summary>
internal sealed class RepresentationValue(ScalarTypes scalars)
{
    /// <summary>The reader of a parameter's value; null when its type cannot be read.</summary>
    /// <param name="parameter">The parameter.</param>
    /// <param name="type">The GraphQL type that declares an id without a type of its own.</param>
    public Func<JsonElement, object?>? For(ParameterInfo parameter, string type) =>
        For(TypeShape.Of(parameter), parameter.GetCustomAttribute<IDAttribute>() is { } id ? id.TypeName ?? type : null, type);

    private Func<JsonElement, object?>? For(TypeShape shape, string? idType, string type)
    {
        var leaf = shape.Item is { } item ? List(item, idType, type) : idType is not null ? Id(shape.Type, idType) : Named(shape.Type, type);
        return leaf is null ? null : json => json.ValueKind == JsonValueKind.Null
            ? shape.IsNullable ? null : throw new FormatException("null was given")
            : leaf(json);
    }

    private Func<JsonElement, object?>? List(TypeShape item, string? idType, string type) => For(item, idType, type) is not { } read ? null : json =>
    {
        if (json.ValueKind != JsonValueKind.Array)
        {
            throw new FormatException("a list is needed");
        }

        var values = Array.CreateInstance(item.Declared, json.GetArrayLength());
        for (var i = 0; i < values.Length; i++)
        {
            values.SetValue(read(json[i]), i);
        }

        return values;
    };

    private static Func<JsonElement, object?> Id(Type clrType, string type)
    {
        var convert = IdConversion.Reader(clrType, type);
        return json => convert(Scalars.ID.ReadJson(json)!);
    }

    private Func<JsonElement, object?>? Named(Type clrType, string type)
    {
        if (scalars.For(clrType) is { } scalar)
        {
            var convert = ScalarConversion.To(clrType);
            return json => scalar.ReadJson(json) is { } value ? convert(value) : null;
        }

        if (clrType.IsEnum)
        {
            var values = clrType.GetFields(BindingFlags.Public | BindingFlags.Static).ToDictionary(MemberNames.Of, f => f.GetValue(null), StringComparer.Ordinal);
            return json => json.ValueKind == JsonValueKind.String && JsonStrings.Read(json) is { } name && values.TryGetValue(name, out var value)
                ? value
                : throw new FormatException($"it is no '{MemberNames.OfOutput(clrType)}'");
        }

        return OutputTypes.CanBeObject(clrType) ? Record(clrType, type) : null;
    }

    private Func<JsonElement, object?>? Record(Type clrType, string type)
    {
        if (clrType.GetConstructors().MaxBy(c => c.GetParameters().Length) is not { } constructor)
        {
            return null;
        }

        var members = constructor.GetParameters().Select(p => (Name: MemberNames.Of(p), TypeShape.Of(p).IsNullable, Read: For(p, type))).ToArray();
        var invoker = ConstructorInvoker.Create(constructor);
        return members.Any(m => m.Read is null) ? null : json => invoker.Invoke([.. members.Select(m =>
            json.ValueKind == JsonValueKind.Object && json.TryGetProperty(m.Name, out var value) ? m.Read!(value)
            : m.IsNullable ? null : throw new FormatException($"it lacks '{m.Name}'"))]);
    }
}
