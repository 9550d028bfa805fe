using System.Reflection;
using CrmPlatform.Sdk;
using CrmPlatform.Sdk.GraphQL;

namespace CrmPlatform.GraphQL.Inference;

/// <summary>The annotated classes of all owners, in their order.</summary>
internal sealed class Inventory
{
    private readonly List<Type> _all = [];

    public Inventory(IReadOnlyList<InferenceSource> sources)
    {
        foreach (var type in sources.SelectMany(s => s.Types).Distinct().Where(t => !t.IsDefined(typeof(GraphQLIgnoreAttribute), inherit: false)))
        {
            _all.Add(type);
            if (ObjectTypeOf(type) is { } described)
            {
                ObjectTypes.Add(described);
            }
        }
    }

    /// <summary>The classes that add to the object type of a C# type, with the properties that they leave out.</summary>
    public List<(Type Class, Type Target, string[] Ignore)> ObjectTypes { get; } = [];

    public IEnumerable<Type> Queries => With<QueryTypeAttribute>();

    public IEnumerable<Type> Mutations => With<MutationTypeAttribute>();

    public IEnumerable<Type> Subscriptions => With<SubscriptionTypeAttribute>();

    public IEnumerable<(Type Class, string Name)> Extensions =>
        With<ExtendObjectTypeAttribute>().Select(t => (t, t.GetCustomAttribute<ExtendObjectTypeAttribute>()!.Name));

    /// <summary>The records that stand for other owners' objects, with the names of their types.</summary>
    public IEnumerable<(Type Record, string Name)> References =>
        With<ReferenceAttribute>().Select(t => (t, t.GetCustomAttribute<ReferenceAttribute>()!.Name));

    /// <summary>The classes of user errors, the SDK's own first.</summary>
    public IReadOnlyList<Type> Errors =>
        [.. typeof(UserErrorException).Assembly.GetTypes().Concat(_all).Distinct().Where(t => !t.IsAbstract && t.IsAssignableTo(typeof(UserErrorException)))];

    /// <summary>The classes and structs that implement a C# interface.</summary>
    public IEnumerable<Type> Implementations(Type contract) =>
        _all.Where(t => !t.IsAbstract && !t.IsInterface && !t.IsGenericTypeDefinition && contract.IsAssignableFrom(t));

    private IEnumerable<Type> With<TAttribute>()
        where TAttribute : Attribute =>
        _all.Where(t => t.IsDefined(typeof(TAttribute), inherit: false));

    private static (Type Class, Type Target, string[] Ignore)? ObjectTypeOf(Type type)
    {
        foreach (var attribute in type.GetCustomAttributes(inherit: false))
        {
            var kind = attribute.GetType();
            if (kind.IsGenericType && kind.GetGenericTypeDefinition() == typeof(ObjectTypeAttribute<>))
            {
                var ignore = (string[])kind.GetProperty(nameof(ObjectTypeAttribute<>.Ignore))!.GetValue(attribute)!;
                return (type, kind.GetGenericArguments()[0], ignore);
            }
        }

        return null;
    }
}
