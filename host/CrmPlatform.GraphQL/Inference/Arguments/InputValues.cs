using CrmPlatform.GraphQL.Inference.Reading;
using CrmPlatform.GraphQL.Inference.Types;
using CrmPlatform.GraphQL.Language;
using CrmPlatform.GraphQL.TypeSystem;
using CrmPlatform.Sdk.GraphQL;

namespace CrmPlatform.GraphQL.Inference.Arguments;

/// <summary>Makes arguments and input fields of parameters and properties.</summary>
internal sealed class InputValues(TypeRegistry registry, Owners owners, Problems problems, ScalarTypes scalars, EnumTypes enums, TypeSyntax syntax)
{
    private readonly Queue<(InputObjectType Type, InputFactory Factory, Type ClrType, string Path)> _unread = [];

    /// <summary>The argument or input field; null when its C# type has no input type, which was told.</summary>
    /// <param name="member">The parameter or property.</param>
    /// <param name="owner">Who brings it.</param>
    /// <param name="declaring">The GraphQL type that a nameless [ID] means; null for any.</param>
    /// <param name="path">The way to it, for messages.</param>
    /// <param name="isOneOf">Whether it is a field of which exactly one is given.</param>
    public InputValueDefinition? Of(InputMember member, string owner, string? declaring, string path, bool isOneOf)
    {
        var type = TypeOf(member, owner, path);
        if (type is null)
        {
            return null;
        }

        var leaf = member.Shape.Core.Type;
        var named = type.Named;
        var convert = member.Id is { } id
            ? InputConversion.To(member.Shape, IdConversion.Reader(leaf, id.TypeName ?? declaring))
            : InputConversion.To(member.Shape, named is ScalarType ? ScalarConversion.To(leaf) : static v => v);
        type = member.Shape.IsOptional || isOneOf ? type.Nullable : type;
        return new InputValueDefinition(member.Name, type)
        {
            Description = member.Description,
            DeprecationReason = member.Deprecation,
            AppliedDirectives = member.Directives,
            DefaultValue = DefaultOf(member, type, owner),
            Convert = NeedsNoConversion(member, named) ? null : convert,
            Member = member.Member,
        };
    }

    /// <summary>Reads the fields of input objects that were reached since.</summary>
    public void ReadFields()
    {
        while (_unread.TryDequeue(out var next))
        {
            next.Type.Complete(next.Factory.Read(next.ClrType, this, owners, next.Path, next.Type.IsOneOf));
            if (next.Factory.Failed)
            {
                problems.Add(InferenceErrors.NoConstructor(FriendlyName.Of(next.ClrType), next.Path));
            }
        }
    }

    /// <summary>Whether a C# type becomes an input object.</summary>
    public static bool IsObject(Type type) => Scalars.For(type) is null && !type.IsEnum && TypeShape.ItemTypeOf(type) is null && OutputTypes.CanBeObject(type);

    private GraphQLType? TypeOf(InputMember member, string owner, string path)
    {
        if (member.Type is { } given)
        {
            return syntax.Read(given.Syntax, member.Member, owner);
        }

        return Of(member.Shape, member.Id is not null, path);
    }

    private GraphQLType? Of(TypeShape shape, bool isId, string path)
    {
        GraphQLType? type = shape.Item is { } item
            ? Of(item, isId, path) is { } ofItem ? new ListType(ofItem) : null
            : isId ? Scalars.ID : Named(shape.Type, path);
        return type is null || shape.IsNullable ? type : new NonNullType(type);
    }

    private NamedType? Named(Type type, string path)
    {
        if (scalars.For(type) is { } scalar)
        {
            return scalar;
        }

        if (type.IsEnum)
        {
            return enums.Of(type);
        }

        if (registry.FindInput(type) is { } known)
        {
            return known;
        }

        if (!IsObject(type) || type.IsAbstract)
        {
            problems.Add(InferenceErrors.NoType(FriendlyName.Of(type), path));
            return null;
        }

        return Declare(type, path);
    }

    private InputObjectType Declare(Type type, string path)
    {
        var factory = new InputFactory();
        var made = new InputObjectType(MemberNames.OfInput(type))
        {
            IsOneOf = type.IsDefined(typeof(OneOfAttribute), inherit: false),
            Description = owners.Describe(type),
            Owner = owners.NameOf(type),
            Create = factory.Create,
        };
        registry.Declare(made, type, isInput: true, owners.NameOf(type));
        _unread.Enqueue((made, factory, type, path));
        return made;
    }

    private ValueNode? DefaultOf(InputMember member, GraphQLType type, string owner)
    {
        if (member.GivenDefault is { } given)
        {
            try
            {
                return Parser.ParseConstant(given.Syntax);
            }
            catch (GraphQLException exception)
            {
                problems.Add(InferenceErrors.Default(member.Member, owner, exception.Message.TrimEnd('.')));
                return null;
            }
        }

        return member.Default is null ? null : Literals.Of(member.Default, type);
    }

    // The value is of the right C# type already, and a default of null is no reason to convert.
    private static bool NeedsNoConversion(InputMember member, NamedType named) =>
        member is { Id: null, Shape: { Item: null, IsOptional: false } }
        && (named is not ScalarType scalar || scalar.RuntimeType == member.Shape.Type);
}
