using System.Reflection;
using CrmPlatform.GraphQL.Inference.Fields;
using CrmPlatform.GraphQL.Inference.Reading;
using CrmPlatform.GraphQL.Inference.References;
using CrmPlatform.GraphQL.Inference.Types;
using CrmPlatform.GraphQL.Resolvers;
using CrmPlatform.GraphQL.TypeSystem;
using CrmPlatform.Sdk.GraphQL;

namespace CrmPlatform.GraphQL.Inference.Mutations;

/// <summary>Makes the fields of the mutation type: one input, one payload.</summary>
internal sealed class MutationFields(
    MethodBinder binder, FieldTypes types, ReferenceTargets references, ErrorTypes errors, TypeRegistry registry, Owners owners, Problems problems)
{
    /// <summary>The field; null when it has none, which was told.</summary>
    public FieldDefinition? Of(MethodInfo method, TypeDraft draft)
    {
        var name = MemberNames.Of(method);
        var path = MemberNames.PathOf(draft.Type.Name, method, owners.NameOf(method.DeclaringType!));
        var settings = method.GetCustomAttribute<UseMutationConventionAttribute>() ?? new UseMutationConventionAttribute();
        if (binder.Bind(method, draft, path) is not { } bound)
        {
            return null;
        }

        if (bound.Result.IsQueryable)
        {
            problems.Add(InferenceErrors.Mutation(MemberNames.Describe(method.AsMember()), owners.NameOf(method.DeclaringType!), "it returns a query, which would run after the commit. Return the object"));
            return null;
        }

        return settings.Disable ? Plain(method, bound, draft, name, path) : WithPayload(method, bound, draft, name, path, settings);
    }

    private FieldDefinition? Plain(MethodInfo method, BoundMethod bound, TypeDraft draft, string name, string path)
    {
        if (bound.Result.IsVoid || types.Of(method, bound.Result, draft, path) is not { } type)
        {
            problems.Add(InferenceErrors.Mutation(MemberNames.Describe(method.AsMember()), owners.NameOf(method.DeclaringType!), "without the convention it must return something"));
            return null;
        }

        FieldResolver? resolver = new MutationResolver(bound.Invoke, null, hasPayload: false, types.Conversion(method, bound.Result, draft));
        resolver = ReferenceTargets.IsReference(bound.Result) ? references.Load(resolver, bound.Result, method) : resolver;
        return resolver is null ? null : Field(method, name, type, bound.Arguments, resolver);
    }

    private FieldDefinition? WithPayload(MethodInfo method, BoundMethod bound, TypeDraft draft, string name, string path, UseMutationConventionAttribute settings)
    {
        var owner = owners.NameOf(method.DeclaringType!);
        var payload = new TypeDraft(
            new ObjectType($"{MemberNames.Pascal(name)}Payload") { Description = $"What `{name}` answers.", Owner = owner }, null, owner, path);
        if (!bound.Result.IsVoid)
        {
            if (ResultOf(method, bound.Result, draft, path, settings) is not { } result)
            {
                return null;
            }

            payload.Add(result, problems);
        }

        payload.Add(
            new FieldDefinition("errors", errors.ListType(), [])
            {
                Description = "What the caller can put right; empty when the mutation was done.",
                Resolver = new PropertyResolver(static o => ((MutationPayload)o).Errors),
                Member = MemberNames.Describe(method.AsMember()),
            },
            problems);
        registry.Declare(payload, MemberNames.Describe(method.AsMember()));
        var (arguments, input) = InputOf(method, bound, name, owner);
        return Field(method, name, new NonNullType(payload.Type), arguments, new MutationResolver(bound.Invoke, input, hasPayload: true, null));
    }

    private FieldDefinition? ResultOf(MethodInfo method, TypeShape shape, TypeDraft draft, string path, UseMutationConventionAttribute settings)
    {
        if (types.Of(method, shape, draft, path) is not { } type)
        {
            return null;
        }

        var convert = types.Conversion(method, shape, draft);
        FieldResolver? resolver = new PropertyResolver(convert is null ? static o => ((MutationPayload)o).Result : o => convert(((MutationPayload)o).Result));
        resolver = ReferenceTargets.IsReference(shape) ? references.Load(resolver, shape, method) : resolver;
        return resolver is null ? null : new FieldDefinition(settings.PayloadFieldName ?? NameOf(type), type.Nullable, [])
        {
            Description = "The result; null when there are errors.",
            Resolver = resolver,
            Member = MemberNames.Describe(method.AsMember()),
        };
    }

    private (IReadOnlyList<InputValueDefinition> Arguments, string? Input) InputOf(MethodInfo method, BoundMethod bound, string name, string owner)
    {
        // A method that takes its input as one object follows the convention by itself.
        if (bound.Arguments is [] or [{ Name: "input", Type.Nullable: InputObjectType }])
        {
            return (bound.Arguments, null);
        }

        var input = new InputObjectType($"{MemberNames.Pascal(name)}Input") { Description = $"What `{name}` takes.", Owner = owner };
        input.Complete(bound.Arguments);
        registry.Declare(input, MemberNames.Describe(method.AsMember()), owner);
        return ([new InputValueDefinition("input", new NonNullType(input))], "input");
    }

    private FieldDefinition Field(MethodInfo method, string name, GraphQLType type, IReadOnlyList<InputValueDefinition> arguments, FieldResolver resolver) => new(name, type, arguments)
    {
        Resolver = resolver,
        Description = owners.Describe(method.AsMember()),
        DeprecationReason = method.AsMember().Deprecation(),
        AppliedDirectives = method.AsMember().Directives(),
        Owner = owners.NameOf(method.DeclaringType!),
        Member = MemberNames.Describe(method.AsMember()),
    };

    private static string NameOf(GraphQLType type)
    {
        var name = MemberNames.Camel(type.Named.Name);
        return type.Nullable is ListType ? MemberNames.Plural(name) : name;
    }
}
