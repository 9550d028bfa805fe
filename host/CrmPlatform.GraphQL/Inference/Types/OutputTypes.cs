using System.Reflection;
using CrmPlatform.GraphQL.Inference.Reading;
using CrmPlatform.GraphQL.TypeSystem;
using CrmPlatform.Sdk.GraphQL;

namespace CrmPlatform.GraphQL.Inference.Types;

/// <summary>Finds or makes the types of fields.</summary>
internal sealed class OutputTypes(TypeRegistry registry, Owners owners, Problems problems, ScalarTypes scalars, EnumTypes enums)
{
    private readonly List<(Type ClrType, NamedType Type)> _abstractions = [];

    /// <summary>The interfaces and unions, which object types belong to by their C# types.</summary>
    public IReadOnlyList<(Type ClrType, NamedType Type)> Abstractions => _abstractions;

    /// <summary>The type of a C# type; null when there is none, which was told.</summary>
    public GraphQLType? Of(TypeShape shape, string path)
    {
        var type = shape.Item is { } item
            ? Of(item, path) is { } ofItem ? new ListType(ofItem) : null
            : Named(shape.Type, path) as GraphQLType;
        return type is null || shape.IsNullable ? type : new NonNullType(type);
    }

    public NamedType? Named(Type type, string path)
    {
        // Files only come in.
        if (scalars.For(type) is { } scalar and not UploadType)
        {
            return scalar;
        }

        if (type.IsEnum)
        {
            return enums.Of(type);
        }

        if (type.GetCustomAttribute<ReferenceAttribute>() is { } reference)
        {
            return registry.Find(reference.Name);
        }

        return registry.FindOutput(type) ?? Declare(type, path);
    }

    /// <summary>Declares an object type for a C# type.</summary>
    public TypeDraft DeclareObject(Type type, string name, string path)
    {
        var made = new ObjectType(name) { RuntimeType = type, Description = owners.Describe(type), Owner = owners.NameOf(type), AppliedDirectives = type.Directives() };
        var draft = new TypeDraft(made, type, owners.NameOf(type), path);
        registry.Declare(draft, MemberNames.Describe(type));
        return draft;
    }

    private NamedType? Declare(Type type, string path)
    {
        if (type.IsDefined(typeof(UnionTypeAttribute)))
        {
            var union = new UnionType(MemberNames.OfOutput(type)) { Description = owners.Describe(type), Owner = owners.NameOf(type), AppliedDirectives = type.Directives() };
            registry.Declare(union, type, isInput: false, owners.NameOf(type));
            _abstractions.Add((type, union));
            return union;
        }

        if (type.IsDefined(typeof(InterfaceTypeAttribute)))
        {
            var made = new InterfaceType(MemberNames.OfOutput(type)) { Description = owners.Describe(type), Owner = owners.NameOf(type), AppliedDirectives = type.Directives() };
            registry.Declare(new TypeDraft(made, type, owners.NameOf(type), path), MemberNames.Describe(type));
            _abstractions.Add((type, made));
            return made;
        }

        if (!CanBeObject(type))
        {
            problems.Add(InferenceErrors.NoType(FriendlyName.Of(type), path));
            return null;
        }

        return DeclareObject(type, MemberNames.OfOutput(type), path).Type;
    }

    // The framework's own types have no meaning as objects of a schema: a tuple, a stream, a dictionary.
    internal static bool CanBeObject(Type type) =>
        (type.IsClass || type.IsValueType)
        && !type.IsPrimitive && !type.IsByRef && !type.IsPointer && !type.IsArray
        && !typeof(Delegate).IsAssignableFrom(type)
        && $"{type.Namespace}." is var space
        && !space.StartsWith("System.", StringComparison.Ordinal) && !space.StartsWith("Microsoft.", StringComparison.Ordinal);
}
