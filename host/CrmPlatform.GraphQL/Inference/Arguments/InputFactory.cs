using System.Linq.Expressions;
using System.Reflection;
using CrmPlatform.GraphQL.Inference.Reading;
using CrmPlatform.GraphQL.TypeSystem;

namespace CrmPlatform.GraphQL.Inference.Arguments;

/// <summary>Makes the C# object of an input object's fields, by a delegate that is compiled once.</summary>
internal sealed class InputFactory
{
    private Late<Func<IReadOnlyDictionary<string, object?>, object>>? _create;

    /// <summary>Whether the C# type has no fitting constructor.</summary>
    public bool Failed { get; private set; }

    public object Create(IReadOnlyDictionary<string, object?> values) => _create!.Value(values);

    public IReadOnlyList<InputValueDefinition> Read(Type type, InputValues values, Owners owners, string path, bool isOneOf)
    {
        var properties = type.FieldProperties().ToList();
        var constructor = FindConstructor(type, properties);
        if (constructor is null && !type.IsValueType)
        {
            Failed = true;
            return [];
        }

        var parameters = constructor?.GetParameters() ?? [];
        var fields = new List<InputValueDefinition>();
        var members = new List<(PropertyInfo Property, InputMember Member)>();
        foreach (var property in properties)
        {
            var parameter = parameters.FirstOrDefault(p => Matches(p, property));
            if (parameter is null && property.Declared().SetMethod is not { IsPublic: true })
            {
                continue;
            }

            var member = InputMember.Of(property, parameter, owners);
            if (values.Of(member, owners.NameOf(type), null, $"{path} > {member.Member}", isOneOf) is { } field)
            {
                fields.Add(field);
                members.Add((property, member));
            }
        }

        _create = new Late<Func<IReadOnlyDictionary<string, object?>, object>>(() => Compile(type, constructor, members));
        return fields;
    }

    private static ConstructorInfo? FindConstructor(Type type, List<PropertyInfo> properties) => type.GetConstructors()
        .Where(c => c.GetParameters().All(p => properties.Any(property => Matches(p, property))))
        .MaxBy(c => c.GetParameters().Length);

    private static bool Matches(ParameterInfo parameter, PropertyInfo property) =>
        string.Equals(parameter.Name, property.Name, StringComparison.OrdinalIgnoreCase) && parameter.ParameterType == property.PropertyType;

    private static Func<IReadOnlyDictionary<string, object?>, object> Compile(
        Type type, ConstructorInfo? constructor, List<(PropertyInfo Property, InputMember Member)> members)
    {
        var values = Expression.Parameter(typeof(IReadOnlyDictionary<string, object?>), "values");
        var made = Expression.Variable(type, "made");
        var parameters = constructor?.GetParameters() ?? [];
        var arguments = parameters.Select(p => members.FirstOrDefault(m => Matches(p, m.Property)) is { Member: { } member }
            ? ArgumentReading.Read(values, member, p.ParameterType)
            : Expression.Default(p.ParameterType));
        var body = new List<Expression> { Expression.Assign(made, constructor is null ? Expression.New(type) : Expression.New(constructor, arguments)) };
        foreach (var (property, member) in members)
        {
            if (!parameters.Any(p => Matches(p, property)))
            {
                // A property that is not given keeps its initial value.
                body.Add(Expression.IfThen(
                    ArgumentReading.IsGiven(values, member),
                    Expression.Assign(Expression.Property(made, property.Declared()), ArgumentReading.Read(values, member, property.PropertyType))));
            }
        }

        body.Add(Expression.Convert(made, typeof(object)));
        return Expression.Lambda<Func<IReadOnlyDictionary<string, object?>, object>>(Expression.Block([made], body), values).Compile();
    }
}
