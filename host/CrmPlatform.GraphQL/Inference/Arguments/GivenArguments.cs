using System.Linq.Expressions;
using System.Reflection;
using CrmPlatform.GraphQL.Inference.Reading;
using CrmPlatform.GraphQL.TypeSystem;

namespace CrmPlatform.GraphQL.Inference.Arguments;

/// <summary>Makes an argument of each property behind a <see cref="GivenMembers{T}"/> parameter.</summary>
internal static class GivenArguments
{
    public static bool Is(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(GivenMembers<>);

    /// <summary>The arguments, and the expression that reads them; null when a property has no input type, which was told.</summary>
    public static (IReadOnlyList<InputValueDefinition> Arguments, Expression Value)? Of(Type type, InputValues inputs, Owners owners, Expression values, string path)
    {
        var target = type.GetGenericArguments()[0];
        var arguments = new List<InputValueDefinition>();
        var members = new List<GivenMember>();
        foreach (var property in target.FieldProperties().Where(p => p.SetMethod is { IsPublic: true }))
        {
            var member = InputMember.Of(property, null, owners);
            member = member with { Shape = member.Shape.AsOptional() };
            if (inputs.Of(member, owners.NameOf(target), null, $"{path} > {member.Member}", isOneOf: false) is not { } argument)
            {
                return null;
            }

            arguments.Add(argument);
            members.Add(new GivenMember(member.Name, property, member.Shape.IsNullable));
        }

        var constructor = type.GetConstructors(BindingFlags.Instance | BindingFlags.NonPublic).Single();
        return (arguments, Expression.New(constructor, values, Expression.Constant(members)));
    }
}
