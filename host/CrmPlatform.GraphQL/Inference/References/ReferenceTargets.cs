using System.Reflection;
using CrmPlatform.GraphQL.Inference.Fields;
using CrmPlatform.GraphQL.Inference.Nodes;
using CrmPlatform.GraphQL.Inference.Reading;
using CrmPlatform.GraphQL.Inference.Types;
using CrmPlatform.GraphQL.TypeSystem;
using CrmPlatform.Sdk.GraphQL;

namespace CrmPlatform.GraphQL.Inference.References;

/// <summary>Finds what records with [Reference] stand for.</summary>
internal sealed class ReferenceTargets(TypeRegistry registry, Owners owners, Problems problems, IReadOnlyDictionary<string, NodeLoader> loaders)
{
    /// <summary>Whether values of a shape are references.</summary>
    public static bool IsReference(TypeShape shape) => shape.Core.Type.IsDefined(typeof(ReferenceAttribute), inherit: false);

    /// <summary>Whether a type is there; when it is not, this was told, unless the member's owner may lack it.</summary>
    public bool IsThere(string name, MemberInfo member)
    {
        if (registry.Find(name) is not null)
        {
            return true;
        }

        var type = member as Type ?? member.DeclaringType!;
        if (owners.SourceOf(type)?.MayLack(name) != true)
        {
            var error = member is Type ? InferenceErrors.NothingToExtend(name, MemberNames.Describe(member), owners.NameOf(type))
                : InferenceErrors.NothingToReferTo(name, MemberNames.Describe(member), owners.NameOf(type));
            problems.Add(error);
        }

        return false;
    }

    /// <summary>The resolver that loads the objects of references; null when they cannot be, which was told.</summary>
    public FieldResolver? Load(FieldResolver inner, TypeShape shape, MemberInfo member)
    {
        var record = shape.Core.Type;
        var name = record.GetCustomAttribute<ReferenceAttribute>()!.Name;
        if (!IsThere(name, member))
        {
            return null;
        }

        if (!loaders.TryGetValue(name, out var loader))
        {
            var type = registry.Find(name)!;
            problems.Add(InferenceErrors.NotANode(name, registry.OwnerOf(type), MemberNames.Describe(member), owners.NameOf(member.DeclaringType!)));
            return null;
        }

        var id = IdOf(record);
        if (id is null || (Nullable.GetUnderlyingType(id.PropertyType) ?? id.PropertyType) != typeof(Guid))
        {
            problems.Add(InferenceErrors.ReferenceProperty(
                record.Name, id?.Name ?? "Id", owners.NameOf(record), name, loader.Type.Owner ?? "", "the record's first property must be the object's id, a 'Guid'"));
            return null;
        }

        return new ReferenceResolver(inner, loader, PropertyAccess.Compile(id)) { Requires = inner.Requires };
    }

    private static PropertyInfo? IdOf(Type record)
    {
        var first = record.GetConstructors().MaxBy(c => c.GetParameters().Length)?.GetParameters().FirstOrDefault();
        return first is null ? record.GetProperties().FirstOrDefault() : record.GetProperty(first.Name!, BindingFlags.Public | BindingFlags.Instance | BindingFlags.IgnoreCase);
    }
}
