using System.Collections;
using CrmPlatform.GraphQL.Inference.Reading;

namespace CrmPlatform.GraphQL.Inference.Fields;

/// <summary>Turns the leaves of resolved values, such as keys into global ids.</summary>
internal static class OutputConversion
{
    public static Func<object?, object?> Of(TypeShape shape, Func<object, object> leaf)
    {
        if (shape.Item is null)
        {
            return v => v is null ? null : leaf(v);
        }

        var item = Of(shape.Item, leaf);
        return v => v is IEnumerable list ? Convert(list, item) : null;
    }

    private static List<object?> Convert(IEnumerable list, Func<object?, object?> item)
    {
        var converted = new List<object?>();
        foreach (var value in list)
        {
            converted.Add(item(value));
        }

        return converted;
    }
}
