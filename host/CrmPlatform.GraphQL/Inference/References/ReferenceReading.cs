using System.Linq.Expressions;
using System.Reflection;
using CrmPlatform.GraphQL.Inference.Reading;
using CrmPlatform.GraphQL.Inference.Types;
using CrmPlatform.Sdk;
using CrmPlatform.Sdk.GraphQL;

namespace CrmPlatform.GraphQL.Inference.References;

/// <summary>Fills the record that stands for another module's object from that object, by the names of its properties.</summary>
internal sealed class ReferenceReading(Owners owners, Problems problems)
{
    private static readonly MethodInfo NameMethod = typeof(ReferenceReading).GetMethod(nameof(NameOf), BindingFlags.NonPublic | BindingFlags.Static)!;

    public (Expression Value, IReadOnlyList<string>? Requires)? Bind(
        Type record, Expression parent, Type clrType, TypeDraft draft, string member, string owner)
    {
        if (record.GetCustomAttribute<ReferenceAttribute>() is not { } reference || reference.Name != draft.Type.Name)
        {
            problems.Add(InferenceErrors.Parent(
                member, owner, $"'{FriendlyName.Of(record)}' does not stand for '{draft.Type.Name}'. Give it [Reference(\"{draft.Type.Name}\")], or take the type's own class"));
            return null;
        }

        if (record.GetConstructors().MaxBy(c => c.GetParameters().Length) is not { } constructor)
        {
            problems.Add(InferenceErrors.Parent(member, owner, $"'{record.Name}' has no public constructor. Make it a record"));
            return null;
        }

        var source = Expression.Convert(parent, clrType);
        var arguments = new List<Expression>();
        var requires = new List<string>();
        foreach (var parameter in constructor.GetParameters())
        {
            if (Read(record, parameter, source, clrType, draft) is not { } read)
            {
                return null;
            }

            arguments.Add(read.Value);
            requires.Add(read.Property);
        }

        return (Expression.New(constructor, arguments), requires);
    }

    private (Expression Value, string Property)? Read(Type record, ParameterInfo parameter, Expression source, Type clrType, TypeDraft draft)
    {
        var property = clrType.GetProperties().FirstOrDefault(p => string.Equals(p.Name, parameter.Name, StringComparison.OrdinalIgnoreCase));
        if (property is null || property.IsIgnored())
        {
            Refuse(record, parameter, draft, $"it has no property '{parameter.Name}'");
            return null;
        }

        var value = Expression.Property(source, property);
        var from = property.PropertyType;
        var to = parameter.ParameterType;
        if (to == from || Nullable.GetUnderlyingType(to) == from || (!from.IsValueType && to.IsAssignableFrom(from)))
        {
            return (to == from ? value : Expression.Convert(value, to), property.Name);
        }

        // An enumeration of the owner is its GraphQL name for everybody else.
        if (to == typeof(string) && (Nullable.GetUnderlyingType(from) ?? from).IsEnum)
        {
            return (Expression.Call(NameMethod, Expression.Convert(value, typeof(object))), property.Name);
        }

        Refuse(record, parameter, draft, $"its property is a '{FriendlyName.Of(from)}', not a '{FriendlyName.Of(to)}'");
        return null;
    }

    private void Refuse(Type record, ParameterInfo parameter, TypeDraft draft, string why) => problems.Add(
        InferenceErrors.ReferenceProperty(record.Name, MemberNames.Pascal(parameter.Name!), owners.NameOf(record), draft.Type.Name, draft.Owner, why));

    private static string? NameOf(object? value) => value is null ? null : EnumNames.ToGraphQL(value.ToString()!);
}
