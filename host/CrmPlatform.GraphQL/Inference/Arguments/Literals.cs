using System.Globalization;
using CrmPlatform.GraphQL.Language;
using CrmPlatform.GraphQL.TypeSystem;

namespace CrmPlatform.GraphQL.Inference.Arguments;

/// <summary>Writes C# constants as GraphQL constants.</summary>
internal static class Literals
{
    /// <summary>The constant, or null when the value is of a type that has none.</summary>
    public static ValueNode? Of(object value, GraphQLType type) => value switch
    {
        _ when type.Named is EnumType known && type.Nullable is EnumType =>
            (known.FindByValue(value) ?? known.FindByValue(Enum.ToObject(known.RuntimeType!, value))) is { } member ? new EnumValueNode(member.Name, 0) : null,
        string text => new StringValueNode(text, false, 0),
        char letter => new StringValueNode(letter.ToString(), false, 0),
        bool truth => new BooleanValueNode(truth, 0),
        double or float or decimal => Number(((IFormattable)value).ToString(null, CultureInfo.InvariantCulture)),
        IFormattable whole and (int or short or byte or long or sbyte or ushort or uint) => new IntValueNode(whole.ToString(null, CultureInfo.InvariantCulture), 0),
        _ => null,
    };

    private static ValueNode Number(string text) =>
        text.AsSpan().IndexOfAny(".eE") < 0 ? new IntValueNode(text, 0) : new FloatValueNode(text, 0);
}
