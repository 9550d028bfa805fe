using System.Linq.Expressions;
using System.Reflection;
using CrmPlatform.GraphQL.Inference.Reading;
using CrmPlatform.GraphQL.Inference.References;
using CrmPlatform.GraphQL.Inference.Types;
using CrmPlatform.Sdk.GraphQL;

namespace CrmPlatform.GraphQL.Inference.Fields;

/// <summary>Binds [Parent] parameters: one parent, or the list of a batch.</summary>
internal sealed class ParentBinding(Owners owners, Problems problems, ReferenceReading references)
{
    private static readonly MethodInfo ListMethod = typeof(ParentBinding).GetMethod(nameof(ListOf), BindingFlags.NonPublic | BindingFlags.Static)!;

    /// <summary>The expression of the parameter's value, with what it reads of the parent; null when it cannot be bound, which was told.</summary>
    public (Expression Value, IReadOnlyList<string>? Requires)? Bind(ParameterInfo parameter, Expression parent, TypeDraft draft)
    {
        var member = MemberNames.Describe(parameter.Member);
        var owner = owners.NameOf(parameter.Member.DeclaringType!);
        if (draft.ClrType is not { } clrType)
        {
            problems.Add(InferenceErrors.Parent(member, owner, $"objects of '{draft.Type.Name}' have no C# type. Remove the [Parent] parameter"));
            return null;
        }

        var requires = parameter.GetCustomAttribute<ParentAttribute>()!.Requires;
        if (!parameter.Member.IsDefined(typeof(BatchResolverAttribute)))
        {
            return Bind(parameter.ParameterType, requires, parent, clrType, draft, member, owner);
        }

        if (!parameter.ParameterType.IsGenericType || TypeShape.ItemTypeOf(parameter.ParameterType) is not { } item)
        {
            problems.Add(InferenceErrors.Batch(member, owner, $"its parent is a '{FriendlyName.Of(parameter.ParameterType)}'. Take '[Parent] IReadOnlyList<{clrType.Name}>'"));
            return null;
        }

        var one = Expression.Parameter(typeof(object), "one");
        if (Bind(item, requires, one, clrType, draft, member, owner) is not { } bound)
        {
            return null;
        }

        var convert = Expression.Lambda(typeof(Func<,>).MakeGenericType(typeof(object), item), bound.Value, one);
        return (Expression.Call(ListMethod.MakeGenericMethod(item), parent, convert), bound.Requires);
    }

    private (Expression Value, IReadOnlyList<string>? Requires)? Bind(
        Type type, IReadOnlyList<string> requires, Expression parent, Type clrType, TypeDraft draft, string member, string owner)
    {
        if (!type.IsAssignableFrom(clrType))
        {
            return references.Bind(type, parent, clrType, draft, member, owner);
        }

        foreach (var name in requires.Where(n => clrType.GetProperty(n) is null))
        {
            problems.Add(InferenceErrors.NoSuchProperty(name, clrType.Name, member, owner));
        }

        return (Expression.Convert(parent, type), requires.Count == 0 ? null : requires);
    }

    private static List<T> ListOf<T>(object parents, Func<object, T> convert)
    {
        var list = (IReadOnlyList<object>)parents;
        var converted = new List<T>(list.Count);
        for (var i = 0; i < list.Count; i++)
        {
            converted.Add(convert(list[i]));
        }

        return converted;
    }
}
