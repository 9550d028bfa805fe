using System.Reflection;
using System.Reflection.Metadata;

namespace CrmPlatform.Packages.Metadata;

/// <summary>Finds what a tenant may set for a module.</summary>
internal static class SettingsContributions
{
    public const string Mark = "CrmPlatform.Sdk.Settings.ModuleSettingsAttribute";

    public static ManifestSettings? Of(ModuleAssembly assembly)
    {
        foreach (var type in assembly.Types.Where(t => assembly.Attributes(t.GetCustomAttributes()).Any(a => a.Type == Mark)))
        {
            var reader = assembly.Reader;
            var members = type.GetProperties().Select(reader.GetPropertyDefinition).Where(p => IsMember(reader, p)).Select(p => FieldNames.ForProperty(reader.GetString(p.Name)));
            return new ManifestSettings($"{reader.GetString(type.Namespace)}.{reader.GetString(type.Name)}", [.. members]);
        }

        return null;
    }

    private static bool IsMember(MetadataReader reader, PropertyDefinition property) =>
        property.GetAccessors() is { Getter.IsNil: false, Setter.IsNil: false } accessors
        && IsPublic(reader.GetMethodDefinition(accessors.Getter)) && IsPublic(reader.GetMethodDefinition(accessors.Setter));

    private static bool IsPublic(MethodDefinition method) =>
        (method.Attributes & MethodAttributes.MemberAccessMask) == MethodAttributes.Public && (method.Attributes & MethodAttributes.Static) == 0;
}
