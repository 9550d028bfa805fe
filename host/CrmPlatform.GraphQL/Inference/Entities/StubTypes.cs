using System.Reflection;
using CrmPlatform.GraphQL.Federation;
using CrmPlatform.GraphQL.Inference.Fields;
using CrmPlatform.GraphQL.Inference.Nodes;
using CrmPlatform.GraphQL.Inference.Reading;
using CrmPlatform.GraphQL.Inference.Types;
using CrmPlatform.GraphQL.Resolvers;
using CrmPlatform.GraphQL.TypeSystem;
using CrmPlatform.Sdk.GraphQL;

namespace CrmPlatform.GraphQL.Inference.Entities;

/// <summary>Makes entity stubs of the types that others own: their key, the fields that are added to them, and what these require.</summary>
internal sealed class StubTypes(
    Inventory inventory, TypeRegistry registry, Dictionary<string, NodeLoader> loaders, NodeMethods nodes, RepresentationValue values, Owners owners, Problems problems)
{
    private readonly List<(TypeDraft Draft, StubRecord Record, ObjectType Foreign)> _stubs = [];

    /// <summary>Declares the types that are extended or referred to and that only others have.</summary>
    public void Declare(Func<string, ObjectType?> foreign, IReadOnlyList<Type> shared)
    {
        foreach (var record in shared)
        {
            if (record.GetCustomAttribute<ReferenceAttribute>()!.Name is var name && registry.Find(name) is null && foreign(name) is { } type)
            {
                Declare(name, type, [record]);
            }
        }

        foreach (var name in inventory.Extensions.Select(e => e.Name).Concat(inventory.References.Select(r => r.Name)).Distinct(StringComparer.Ordinal))
        {
            if (registry.Find(name) is null && foreign(name) is { } type)
            {
                Declare(name, type, [.. inventory.References.Where(r => r.Name == name).Select(r => r.Record)]);
            }
        }
    }

    /// <summary>Adds what the fields of stubs require of their owners.</summary>
    /// <returns>What finds the stubs that have fields, by their types.</returns>
    public IReadOnlyDictionary<string, EntityResolver> Complete()
    {
        var resolvers = new Dictionary<string, EntityResolver>(StringComparer.Ordinal);
        foreach (var (draft, record, foreign) in _stubs)
        {
            var added = draft.Fields.Where(f => f.Name != "id").ToList();
            draft.Type.Apply([FederationDirectives.Key("id", isResolvable: added.Count > 0)]);
            foreach (var field in added)
            {
                Require(field, draft, record, foreign);
            }

            if (added.Count > 0)
            {
                resolvers[draft.Type.Name] = new StubEntityResolver(record);
            }
        }

        return resolvers;
    }

    private void Declare(string name, ObjectType foreign, IReadOnlyList<Type> references)
    {
        if (foreign.Interfaces.All(i => i.Name != NodeMethods.InterfaceName))
        {
            problems.Add(InferenceErrors.NoStub(name, foreign.Owner ?? "", "its objects cannot be loaded by id. Give it a [NodeResolver]"));
            return;
        }

        var records = references.Where(r => r.GetProperty(nameof(EntityStub.Id))?.PropertyType == typeof(Guid)).ToList();
        var widest = records.MaxBy(r => r.GetProperties().Length) ?? typeof(EntityStub);
        if (records.Find(r => r.GetProperties().Any(p => widest.GetProperty(p.Name)?.PropertyType != p.PropertyType)) is { } other)
        {
            problems.Add(InferenceErrors.NoStub(name, foreign.Owner ?? "", $"'{widest.Name}' and '{other.Name}' in '{owners.NameOf(widest)}' stand for it, and neither has all properties of the other. Give one of them all"));
            return;
        }

        var type = new ObjectType(name) { RuntimeType = widest, Owner = foreign.Owner, AccessRules = foreign.AccessRules };
        var draft = new TypeDraft(type, widest, foreign.Owner ?? "", name);
        draft.IgnoredProperties.UnionWith(widest.GetProperties().Select(p => p.Name));
        draft.Implement(nodes.Interface());
        draft.Add(
            new FieldDefinition("id", new NonNullType(Scalars.ID), [])
            {
                Description = foreign.FindField("id")?.Description,
                Resolver = PropertyResolver.Late(() => IdOf(widest, name), [nameof(EntityStub.Id)]),
            },
            problems);
        registry.Declare(draft, MemberNames.Describe(widest));
        var record = new StubRecord(widest, type, values);
        loaders[name] = new StubNodeLoader(record) { Type = type };
        _stubs.Add((draft, record, foreign));
    }

    private static Func<object, object?> IdOf(Type record, string type)
    {
        var read = PropertyAccess.Compile(record.GetProperty(nameof(EntityStub.Id))!);
        return stub => NodeId.Encode(type, (Guid)read(stub)!);
    }

    private void Require(FieldDefinition field, TypeDraft draft, StubRecord record, ObjectType foreign)
    {
        var required = record.Others.Where(o => field.Resolver?.Requires is not { } names || names.Contains(o.Property)).ToList();
        if (required.Count == 0)
        {
            return;
        }

        field.Apply(FederationDirectives.Of("requires", "fields", string.Join(' ', required.Select(r => r.Field))));
        foreach (var (property, name) in required.Where(r => draft.Fields.All(f => f.Name != r.Field)))
        {
            if (foreign.FindField(name) is not { Arguments.Count: 0, Type.Named: ScalarType or EnumType } known)
            {
                problems.Add(InferenceErrors.NoStub(foreign.Name, foreign.Owner ?? "", $"'{record.Record.Name}.{property}' has no field '{name}' there that is a scalar. Ask for it with a query instead"));
                continue;
            }

            draft.Add(
                new FieldDefinition(name, known.Type, [])
                {
                    Resolver = PropertyResolver.Late(() => PropertyAccess.Compile(record.Record.GetProperty(property)!), [property]),
                    AppliedDirectives = [FederationDirectives.Of("external")],
                    AccessRules = known.AccessRules,
                },
                problems);
        }
    }
}
