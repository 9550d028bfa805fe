using System.Linq.Expressions;
using System.Reflection;
using System.Text.Json;
using CrmPlatform.GraphQL.Inference.Fields;
using CrmPlatform.GraphQL.Inference.Reading;
using CrmPlatform.GraphQL.Inference.Types;
using CrmPlatform.GraphQL.Resolvers;
using CrmPlatform.Sdk.GraphQL;

namespace CrmPlatform.GraphQL.Inference.Entities;

/// <summary>Binds [ReferenceResolver] methods.</summary>
internal sealed class ReferenceMethods(MethodBinder binder, RepresentationValue values, Owners owners, Problems problems)
{
    public static bool Is(MethodInfo method) => method.IsDefined(typeof(ReferenceResolverAttribute));

    /// <summary>The bound method; null when it cannot be bound, which was told.</summary>
    public ReferenceMethod? Bind(MethodInfo method, TypeDraft draft)
    {
        var given = Expression.Parameter(typeof(object?[]), "given");
        var batch = Expression.Parameter(typeof(FieldBatch), "batch");
        var own = new List<ParameterInfo>();
        var bound = new List<Expression>();
        foreach (var parameter in method.GetParameters())
        {
            if (binder.FromRequest(parameter, batch) is { } service)
            {
                bound.Add(service);
                continue;
            }

            // A value that is missing is the parameter's default, which for what is not null alone the method never sees.
            var value = Expression.ArrayIndex(given, Expression.Constant(own.Count));
            bound.Add(Expression.Condition(Expression.Equal(value, Expression.Constant(null)), DefaultOf(parameter), Expression.Convert(value, parameter.ParameterType)));
            own.Add(parameter);
        }

        var call = new Late<ReferenceCall>(Expression.Lambda<ReferenceCall>(Awaiting.Wrap(Expression.Call(method, bound)), given, batch).Compile);
        ReferenceCall invoke = (v, b) => call.Value(v, b);
        return KeyOf(own) is { } key && key.GetConstructors().MaxBy(c => c.GetParameters().Length) is { } constructor
            ? Fields(constructor.GetParameters(), method, draft) is { } ofKey ? new ReferenceMethod(ofKey, invoke, keys => ListOf(keys, key, ConstructorInvoker.Create(constructor))) : null
            : Fields(own, method, draft) is { } fields ? new ReferenceMethod(fields, invoke, null) : null;
    }

    private static Expression DefaultOf(ParameterInfo parameter) => parameter is { HasDefaultValue: true, DefaultValue: { } value }
        ? Expression.Constant(value, parameter.ParameterType)
        : Expression.Default(parameter.ParameterType);

    // Keys of one field have no list form: a list of records is the keys of all representations.
    private static Type? KeyOf(List<ParameterInfo> own) =>
        own is [var only] && TypeShape.Of(only).Item is { } item && item.Type != typeof(string) && OutputTypes.CanBeObject(item.Type) ? item.Type : null;

    private List<(string Name, bool IsOptional, Func<JsonElement, object?> Read)>? Fields(IEnumerable<ParameterInfo> parameters, MethodInfo method, TypeDraft draft)
    {
        var fields = new List<(string, bool, Func<JsonElement, object?>)>();
        foreach (var parameter in parameters)
        {
            if (values.For(parameter, draft.Type.Name) is not { } read)
            {
                var path = $"{MemberNames.Describe(method)}({parameter.Name}) in '{owners.NameOf(method.DeclaringType!)}'";
                problems.Add(InferenceErrors.NoType(FriendlyName.Of(parameter.ParameterType), path));
                return null;
            }

            fields.Add((MemberNames.Of(parameter), parameter.HasDefaultValue || TypeShape.Of(parameter).IsNullable, read));
        }

        return fields;
    }

    private static Array ListOf(IReadOnlyList<object?[]> keys, Type key, ConstructorInvoker constructor)
    {
        var list = Array.CreateInstance(key, keys.Count);
        for (var i = 0; i < keys.Count; i++)
        {
            list.SetValue(constructor.Invoke(keys[i].AsSpan()), i);
        }

        return list;
    }
}
