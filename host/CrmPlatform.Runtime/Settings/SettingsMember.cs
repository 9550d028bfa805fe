using System.Globalization;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using CrmPlatform.Sdk.Settings;

namespace CrmPlatform.Runtime.Settings;

/// <summary>A member of a module's settings: how it is stored and what it may be.</summary>
internal sealed class SettingsMember
{
    private static readonly JsonSerializerOptions Json = new() { Converters = { new JsonStringEnumConverter(null, allowIntegerValues: false) } };

    private readonly BetweenAttribute? _between;
    private readonly TextLengthAttribute? _length;
    private readonly bool _isNullable;

    public SettingsMember(PropertyInfo property)
    {
        Property = property;
        Name = JsonNamingPolicy.CamelCase.ConvertName(property.Name);
        _between = property.GetCustomAttribute<BetweenAttribute>();
        _length = property.GetCustomAttribute<TextLengthAttribute>();
        _isNullable = new NullabilityInfoContext().Create(property).WriteState == NullabilityState.Nullable;
    }

    public PropertyInfo Property { get; }

    /// <summary>The name in GraphQL and in the database.</summary>
    public string Name { get; }

    /// <summary>Why the property cannot be a member; null when it can.</summary>
    public string? Misfit => !IsSimple(Property.PropertyType) ? $"'{Property.Name}' is a '{(Nullable.GetUnderlyingType(Property.PropertyType) ?? Property.PropertyType).Name}'"
        : _between is not null && !IsNumber(Property.PropertyType) ? $"'{Property.Name}' has [Between] and is no number"
        : _length is not null && Property.PropertyType != typeof(string) ? $"'{Property.Name}' has [TextLength] and is no text"
        : null;

    public JsonNode? Write(object settings) => JsonSerializer.SerializeToNode(Property.GetValue(settings), Property.PropertyType, Json);

    /// <summary>Sets the stored value, unless this version of the module does not accept it: then the default stands.</summary>
    public void Read(JsonNode? stored, object settings)
    {
        try
        {
            var value = stored.Deserialize(Property.PropertyType, Json);
            if ((value is not null || _isNullable) && Refusal(value) is null)
            {
                Property.SetValue(settings, value);
            }
        }
        catch (JsonException)
        {
            // Another version of the module stored a value of another type. It stays stored, for that version.
        }
    }

    /// <summary>Why the value is not acceptable; null when it is.</summary>
    public string? Refusal(object? value) => value switch
    {
        null => null,
        string text when _length is { } length && (text.Length < length.Minimum || text.Length > length.Maximum) =>
            $"'{Name}' has {text.Length} characters. Give {length.Minimum} to {length.Maximum}.",
        not string when _between is { } bounds && Convert.ToDouble(value, CultureInfo.InvariantCulture) is var number && !(number >= bounds.Minimum && number <= bounds.Maximum) =>
            string.Create(CultureInfo.InvariantCulture, $"'{Name}' is {value}. Give {bounds.Minimum} to {bounds.Maximum}."),
        _ => null,
    };

    private static bool IsSimple(Type type) => IsScalar(type) || (ItemOf(type) is { } item && IsScalar(item));

    private static bool IsScalar(Type type) => (Nullable.GetUnderlyingType(type) ?? type) is var plain
        && (plain.IsEnum || IsNumber(plain) || plain == typeof(string) || plain == typeof(bool) || plain == typeof(DateOnly) || plain == typeof(TimeOnly)
            || plain == typeof(DateTime) || plain == typeof(TimeSpan) || plain == typeof(Guid) || plain == typeof(Uri));

    private static bool IsNumber(Type type) => Type.GetTypeCode(Nullable.GetUnderlyingType(type) ?? type) is >= TypeCode.SByte and <= TypeCode.Decimal
        && !(Nullable.GetUnderlyingType(type) ?? type).IsEnum;

    private static Type? ItemOf(Type type) => type.IsArray ? type.GetElementType()
        : type.IsGenericType && (type.GetGenericTypeDefinition() == typeof(List<>) || type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>)) ? type.GetGenericArguments()[0]
        : null;
}
