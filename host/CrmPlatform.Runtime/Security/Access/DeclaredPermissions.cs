using System.Reflection;
using System.Text.RegularExpressions;
using CrmPlatform.GraphQL.Inference;
using CrmPlatform.Sdk.Security;

namespace CrmPlatform.Runtime.Security.Access;

/// <summary>Reads the permissions that an assembly declares.</summary>
internal static partial class DeclaredPermissions
{
    private const BindingFlags Members = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    public static IEnumerable<Permission> Of(string module, IEnumerable<Type> types, IDescriptions? descriptions, List<string> errors)
    {
        foreach (var type in types)
        {
            var isMarked = type.IsDefined(typeof(PermissionsAttribute), inherit: false);
            foreach (var field in type.GetFields(Members))
            {
                if (field.GetCustomAttribute<PermissionAttribute>() is not { } mark)
                {
                    continue;
                }

                var member = $"{type.Name}.{field.Name}";
                if (!isMarked)
                {
                    errors.Add(PermissionErrors.IsNoPermission(module, member, "its class is not marked with [Permissions]"));
                }
                else if (!field.IsLiteral || field.GetRawConstantValue() is not string id)
                {
                    errors.Add(PermissionErrors.IsNoPermission(module, member, "it is no constant text"));
                }
                else if (!id.StartsWith($"{module}{Permission.Separator}", StringComparison.Ordinal))
                {
                    errors.Add(PermissionErrors.IsForeign(module, member, id));
                }
                else if (!Verb().IsMatch(id[(module.Length + 1)..]))
                {
                    errors.Add(PermissionErrors.IsNoPermission(module, member, $"the verb of '{id}' is not made of lower-case words joined by hyphens"));
                }
                else
                {
                    yield return new Permission(id, module, descriptions?.Find(field), mark.Roles);
                }
            }
        }
    }

    [GeneratedRegex(@"\A[a-z][a-z0-9]*(-[a-z0-9]+)*\z", RegexOptions.CultureInvariant)]
    private static partial Regex Verb();
}
