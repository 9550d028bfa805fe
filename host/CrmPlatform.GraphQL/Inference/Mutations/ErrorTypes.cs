using CrmPlatform.GraphQL.Inference.Fields;
using CrmPlatform.GraphQL.Inference.Reading;
using CrmPlatform.GraphQL.Inference.Types;
using CrmPlatform.GraphQL.Resolvers;
using CrmPlatform.GraphQL.TypeSystem;
using CrmPlatform.Sdk;

namespace CrmPlatform.GraphQL.Inference.Mutations;

/// <summary>Makes the interface <c>Error</c> and an object type for each class of user errors.</summary>
internal sealed class ErrorTypes(TypeRegistry registry, OutputTypes outputs, Owners owners, Problems problems, IReadOnlyList<Type> classes)
{
    private const string Engine = "CrmPlatform.GraphQL";

    private readonly Dictionary<Type, string> _names = [];
    private InterfaceType? _interface;

    /// <summary>The type of a payload's <c>errors</c>.</summary>
    public GraphQLType ListType() => new NonNullType(new ListType(new NonNullType(_interface ??= Declare())));

    private InterfaceType Declare()
    {
        var made = new InterfaceType("Error") { Description = "Something that the caller can put right.", Owner = Engine, ResolveType = NameOf };
        var draft = new TypeDraft(made, null, Engine, "Mutation");
        AddCommon(draft, isInterface: true, problems);
        registry.Declare(draft, nameof(UserErrorException));
        foreach (var type in classes)
        {
            Declare(type, made);
        }

        return made;
    }

    private void Declare(Type type, InterfaceType error)
    {
        var owner = owners.NameOf(type);
        var made = new ObjectType(MemberNames.OfError(type)) { Description = owners.Describe(type), Owner = owner };
        var draft = new TypeDraft(made, null, owner, $"Mutation > {type.Name}");
        draft.Implement(error);
        AddCommon(draft, isInterface: false, problems);

        // What .NET's exceptions have is for logs.
        foreach (var property in type.FieldProperties().Where(p => !p.DeclaringType!.IsAssignableFrom(typeof(UserErrorException))))
        {
            var member = MemberNames.Describe(property);
            if (outputs.Of(TypeShape.Of(property), $"{draft.Path} > {member}") is { } fieldType)
            {
                var read = PropertyAccess.Compile(property);
                draft.Add(Field(MemberNames.Of(property), fieldType, owners.Describe(property), cause => read(cause), member), problems);
            }
        }

        registry.Declare(draft, MemberNames.Describe(type));
        _names[type] = made.Name;
    }

    private static void AddCommon(TypeDraft draft, bool isInterface, Problems problems)
    {
        var text = new NonNullType(Scalars.String);
        draft.Add(Field("code", text, "For programs: what is wrong.", isInterface ? null : static cause => cause.Code, null), problems);
        draft.Add(Field("message", text, "For people: what is wrong and what to do.", isInterface ? null : static cause => cause.Message, null), problems);
    }

    private static FieldDefinition Field(string name, GraphQLType type, string? description, Func<UserErrorException, object?>? read, string? member) => new(name, type, [])
    {
        Description = description,
        Resolver = read is null ? null : new PropertyResolver(o => read(((MutationError)o).Cause)),
        Member = member,
    };

    // A class that was made after the composition is told as its nearest known ancestor.
    private string? NameOf(object error)
    {
        for (var type = ((MutationError)error).Cause.GetType(); type is not null; type = type.BaseType)
        {
            if (_names.TryGetValue(type, out var name))
            {
                return name;
            }
        }

        return null;
    }
}
