using System.Globalization;
using CrmPlatform.GraphQL.TypeSystem;
using CrmPlatform.Sdk.GraphQL;

namespace CrmPlatform.GraphQL.Inference.Arguments;

/// <summary>Turns the value that a scalar reads into the C# type that a parameter has.</summary>
internal static class ScalarConversion
{
    public static Func<object, object> To(Type type)
    {
        if (type == typeof(DateTime))
        {
            return static v => v is DateTimeOffset instant ? instant.UtcDateTime : v is DateTime { Kind: not DateTimeKind.Utc } time ? time.ToUniversalTime() : v;
        }

        if (type == typeof(DateTimeOffset))
        {
            return static v => v is DateTime time ? new DateTimeOffset(time.ToUniversalTime(), TimeSpan.Zero) : v;
        }

        if (type == typeof(Uri))
        {
            return static v => v is string text ? new Uri(text, UriKind.RelativeOrAbsolute) : v;
        }

        if (type == typeof(Guid))
        {
            return static v => v is string text ? Guid.Parse(text) : v;
        }

        if (type == typeof(char))
        {
            return static v => v is string { Length: 1 } text ? text[0] : v is char ? v : throw new FormatException("Give one character.");
        }

        if (type == typeof(IFile))
        {
            return static v => v is UploadedFile file ? new ReceivedFile(file) : v;
        }

        return type.IsPrimitive || type == typeof(decimal) ? v => v.GetType() == type ? v : Number(v, type) : static v => v;
    }

    private static object Number(object value, Type type)
    {
        try
        {
            return Convert.ChangeType(value, type, CultureInfo.InvariantCulture);
        }
        catch (OverflowException)
        {
            throw new FormatException($"{value} is out of range.");
        }
    }
}
