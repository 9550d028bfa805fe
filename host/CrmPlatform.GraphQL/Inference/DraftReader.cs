using CrmPlatform.GraphQL.Inference.Entities;
using CrmPlatform.GraphQL.Inference.Access;
using CrmPlatform.GraphQL.Inference.Fields;
using CrmPlatform.GraphQL.Inference.Nodes;
using CrmPlatform.GraphQL.Inference.Reading;
using CrmPlatform.GraphQL.Inference.References;
using CrmPlatform.GraphQL.Inference.Types;
using CrmPlatform.GraphQL.TypeSystem;

namespace CrmPlatform.GraphQL.Inference;

/// <summary>Reads the fields of object types and interfaces, until no type is left that was reached and not read.</summary>
internal sealed class DraftReader(
    Inventory inventory,
    TypeRegistry registry,
    OutputTypes outputs,
    PropertyFields properties,
    MethodFields methods,
    NodeMethods nodes,
    ReferenceTargets references,
    AccessAnnotations access,
    Problems problems)
{
    private readonly Dictionary<TypeDraft, List<Type>> _classes = [];

    /// <summary>Declares the types that classes describe, and makes their loaders.</summary>
    /// <param name="query">Gets the fields that find any object by its id; null where objects of other owners could not be found by them.</param>
    public void Declare(TypeDraft? query)
    {
        DeclareObjectTypes();
        AddNodes(query);
    }

    /// <summary>Adds the methods of classes to a type.</summary>
    public void ReadMethods(TypeDraft draft, IEnumerable<Type> classes)
    {
        foreach (var type in classes)
        {
            foreach (var method in type.FieldMethods())
            {
                if (methods.Of(method, draft) is { } field)
                {
                    access.Inherit(field, type);
                    draft.Add(field, problems);
                }
            }
        }
    }

    /// <summary>Reads the fields of all types that were reached: an interface brings the types that implement it.</summary>
    public void ReadAll()
    {
        do
        {
            while (registry.TryTakeUnread(out var draft))
            {
                Read(draft);
            }

            foreach (var (contract, _) in outputs.Abstractions.ToList())
            {
                foreach (var type in inventory.Implementations(contract))
                {
                    outputs.Named(type, MemberNames.Describe(contract));
                }
            }
        }
        while (registry.HasUnread);
    }

    /// <summary>Reads the extensions; one may extend a type that another reaches first.</summary>
    public void Extend()
    {
        var open = inventory.Extensions.ToList();
        for (var before = -1; before != open.Count;)
        {
            before = open.Count;
            foreach (var extension in open.ToList())
            {
                if (registry.DraftOf(registry.Find(extension.Name)) is { } draft)
                {
                    open.Remove(extension);
                    ReadMethods(draft, [extension.Class]);
                    ReadAll();
                }
            }
        }

        foreach (var (type, name) in open)
        {
            references.IsThere(name, type);
        }
    }

    private void DeclareObjectTypes()
    {
        foreach (var (type, target, ignore) in inventory.ObjectTypes)
        {
            var draft = registry.DraftOf(registry.FindOutput(target)) ?? outputs.DeclareObject(target, MemberNames.OfOutput(target), MemberNames.Describe(type));
            (_classes.TryGetValue(draft, out var list) ? list : _classes[draft] = []).Add(type);
            draft.IgnoredProperties.UnionWith(ignore);
            draft.Type.Apply(type.Directives());
            draft.IsNode |= NodeMethods.Find(type) is not null;
            foreach (var name in ignore.Where(n => target.GetProperty(n) is null))
            {
                problems.Add(InferenceErrors.NoSuchProperty(name, target.Name, MemberNames.Describe(type), draft.Owner));
            }
        }
    }

    private void AddNodes(TypeDraft? query)
    {
        foreach (var (draft, classes) in _classes)
        {
            if (classes.Select(NodeMethods.Find).FirstOrDefault(m => m is not null) is { } method)
            {
                nodes.Add(method, draft);
            }
        }

        if (query is not null)
        {
            nodes.AddFields(query);
        }
    }

    private void Read(TypeDraft draft)
    {
        if (draft.ClrType is not { } type)
        {
            return;
        }

        foreach (var contract in type.GraphQLInterfaces())
        {
            if (outputs.Named(contract, draft.Path) is InterfaceType implemented)
            {
                draft.Implement(implemented);
            }
        }

        if (draft.IsNode)
        {
            draft.Implement(nodes.Interface());
        }

        var own = _classes.TryGetValue(draft, out var classes) ? classes.SelectMany(c => c.FieldMethods()).Where(m => !NodeMethods.Is(m) && !ReferenceMethods.Is(m)).ToList() : [];
        var replaced = own.Select(Replacements.PropertyOf).Concat(own.Select(MemberNames.Of)).ToHashSet(StringComparer.Ordinal);
        foreach (var property in type.FieldProperties())
        {
            if (!draft.IgnoredProperties.Contains(property.Name) && !replaced.Contains(property.Name) && !replaced.Contains(MemberNames.Of(property)))
            {
                Add(draft, properties.Of(property, draft));
            }
        }

        foreach (var method in own)
        {
            Add(draft, methods.Of(method, draft));
        }
    }

    private void Add(TypeDraft draft, FieldDefinition? field)
    {
        if (field is not null)
        {
            draft.Add(field, problems);
        }
    }
}
