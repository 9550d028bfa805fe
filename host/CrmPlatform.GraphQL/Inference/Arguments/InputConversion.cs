using System.Collections;
using CrmPlatform.GraphQL.Inference.Reading;

namespace CrmPlatform.GraphQL.Inference.Arguments;

/// <summary>Turns coerced values into what C# parameters take.</summary>
internal static class InputConversion
{
    /// <summary>The conversion to a shape.</summary>
    /// <param name="shape">The C# type.</param>
    /// <param name="leaf">Turns a leaf that is not null.</param>
    public static Func<object?, object?> To(TypeShape shape, Func<object, object> leaf)
    {
        if (shape.Item is not { } item)
        {
            return v => v is null ? null : leaf(v);
        }

        var ofItem = To(item, leaf);
        var make = (IListFactory)Activator.CreateInstance(typeof(ListFactory<>).MakeGenericType(item.Declared))!;
        var target = shape.Type;
        return v => v is null ? null : make.Make((IEnumerable)v, ofItem, target);
    }

    private interface IListFactory
    {
        object Make(IEnumerable items, Func<object?, object?> convert, Type target);
    }

    private sealed class ListFactory<T> : IListFactory
    {
        public object Make(IEnumerable items, Func<object?, object?> convert, Type target)
        {
            var list = new List<T>();
            foreach (var item in items)
            {
                list.Add((T)convert(item)!);
            }

            if (target.IsAssignableFrom(typeof(List<T>)))
            {
                return list;
            }

            return target.IsArray ? list.ToArray() : target.IsAssignableFrom(typeof(HashSet<T>)) ? list.ToHashSet() : Activator.CreateInstance(target, list)!;
        }
    }
}
