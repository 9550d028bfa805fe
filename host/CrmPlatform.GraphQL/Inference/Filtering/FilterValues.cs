using System.Collections;
using System.Linq.Expressions;
using CrmPlatform.GraphQL.Inference.Queries;

namespace CrmPlatform.GraphQL.Inference.Filtering;

/// <summary>Brings the values of filters into expressions as parameters of their C# type.</summary>
internal abstract class FilterValues
{
    public static FilterValues Of(Type type) => (FilterValues)Activator.CreateInstance(typeof(Typed<>).MakeGenericType(type))!;

    public abstract Expression One(object? value);

    public abstract Expression In(Expression member, IEnumerable values, Func<object, object> convert);

    private sealed class Typed<T> : FilterValues
    {
        public override Expression One(object? value) => Holder<T>.Of((T)value!);

        public override Expression In(Expression member, IEnumerable values, Func<object, object> convert)
        {
            var list = new List<T>();
            foreach (var value in values)
            {
                list.Add(value is null ? default! : (T)convert(value));
            }

            return QueryExpressions.In(member, list);
        }
    }
}
