using System.Reflection;
using System.Reflection.Metadata;

namespace CrmPlatform.Packages.Metadata;

/// <summary>Finds what an assembly adds to the GraphQL schema.</summary>
internal static class GraphQLContributions
{
    private const string Annotations = "CrmPlatform.Sdk.GraphQL.";
    private const string ObjectType = Annotations + "ObjectTypeAttribute`1<";

    public static ManifestGraphQL Of(ModuleAssembly assembly)
    {
        var queries = new SortedSet<string>(StringComparer.Ordinal);
        var mutations = new SortedSet<string>(StringComparer.Ordinal);
        var owns = new SortedSet<string>(StringComparer.Ordinal);
        var extends = new SortedDictionary<string, SortedSet<string>>(StringComparer.Ordinal);
        foreach (var type in assembly.Types)
        {
            foreach (var attribute in assembly.Attributes(type.GetCustomAttributes()))
            {
                switch (attribute.Type)
                {
                    case Annotations + "QueryTypeAttribute":
                        queries.UnionWith(Fields(assembly, type));
                        break;
                    case Annotations + "MutationTypeAttribute":
                        mutations.UnionWith(Fields(assembly, type));
                        break;
                    case Annotations + "ExtendObjectTypeAttribute":
                        extends.TryAdd(attribute.Argument<string>(0), new SortedSet<string>(StringComparer.Ordinal));
                        extends[attribute.Argument<string>(0)].UnionWith(Fields(assembly, type));
                        break;
                    case SettingsContributions.Mark:
                        var name = assembly.Reader.GetString(type.Name);
                        queries.Add(FieldNames.ForProperty(name));
                        mutations.Add($"change{name}");
                        owns.Add(name);
                        break;
                    case var mark when mark.StartsWith(ObjectType, StringComparison.Ordinal):
                        owns.UnionWith(TypeNamed(assembly, mark[ObjectType.Length..^1]));
                        break;
                }
            }
        }

        return new ManifestGraphQL([.. queries], [.. mutations], [.. extends.Select(e => new ManifestTypeExtension(e.Key, [.. e.Value]))], [.. owns]);
    }

    private static IEnumerable<string> Fields(ModuleAssembly assembly, TypeDefinition type)
    {
        var reader = assembly.Reader;
        foreach (var method in assembly.PublicStaticMethods(type).Where(m => (m.Attributes & MethodAttributes.SpecialName) == 0))
        {
            if (NameOf(assembly, method.GetCustomAttributes(), FieldNames.ForMethod(reader.GetString(method.Name))) is { } name)
            {
                yield return name;
            }
        }

        var publicMethods = assembly.PublicStaticMethods(type).ToHashSet();
        foreach (var property in type.GetProperties().Select(reader.GetPropertyDefinition))
        {
            if (property.GetAccessors().Getter is not { IsNil: false } getter || !publicMethods.Contains(reader.GetMethodDefinition(getter)))
            {
                continue;
            }

            if (NameOf(assembly, property.GetCustomAttributes(), FieldNames.ForMethod(reader.GetString(property.Name))) is { } name)
            {
                yield return name;
            }
        }
    }

    private static IEnumerable<string> TypeNamed(ModuleAssembly assembly, string clrName) => assembly.Types
        .Where(t => TypeFullName(assembly, t) == clrName)
        .Select(t => NameOf(assembly, t.GetCustomAttributes(), assembly.Reader.GetString(t.Name)))
        .OfType<string>();

    private static string TypeFullName(ModuleAssembly assembly, TypeDefinition type) =>
        $"{assembly.Reader.GetString(type.Namespace)}.{assembly.Reader.GetString(type.Name)}";

    private static string? NameOf(ModuleAssembly assembly, CustomAttributeHandleCollection attributes, string byConvention)
    {
        var used = assembly.Attributes(attributes).ToList();
        return used.Any(a => a.Type is Annotations + "GraphQLIgnoreAttribute")
            ? null
            : used.FirstOrDefault(a => a.Type == Annotations + "GraphQLNameAttribute")?.Argument<string>(0) ?? byConvention;
    }
}
