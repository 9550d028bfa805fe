using CrmPlatform.GraphQL.TypeSystem;

namespace CrmPlatform.Runtime.Security.Access;

/// <summary>Checks that every permission that a schema demands is declared.</summary>
internal static class RuleCheck
{
    public static IEnumerable<string> Errors(Schema schema, PermissionCatalog permissions)
    {
        var told = new HashSet<(string, string)>();
        foreach (var field in schema.Types.OfType<FieldedType>().SelectMany(t => t.Fields))
        {
            foreach (var rule in field.AccessRules)
            {
                var owner = field.Owner ?? field.DeclaringType?.Owner ?? "";
                if (rule.Policy is { } id && id.Contains(Permission.Separator) && permissions.Find(id) is null && told.Add((owner, id)))
                {
                    var module = id[..id.IndexOf(Permission.Separator)];
                    yield return PermissionErrors.IsUndeclared(owner, field.Coordinate, field.Member ?? field.Coordinate, id, permissions.All.Where(p => p.Module == module).Select(p => p.Id));
                }
            }
        }
    }
}
