using CrmPlatform.GraphQL.Execution;
using CrmPlatform.GraphQL.TypeSystem;
using CrmPlatform.Runtime.Loading;
using CrmPlatform.Runtime.Security.Access;
using CrmPlatform.Runtime.Security.Roles;
using CrmPlatform.Sdk.Database;

namespace CrmPlatform.Runtime.Compositions;

/// <summary>Asks the module that owns a type whose its record is.</summary>
internal sealed class RecordOwners(IReadOnlyList<LoadedModule> modules, Func<RequestExecutor> executor, IServiceProvider services) : IRecordOwners
{
    public async Task<RecordOwner?> FindAsync(string type, Guid id, CancellationToken cancellation) =>
        executor().Schema.FindType(type) is ObjectType { RuntimeType: { } entity } known
        && modules.FirstOrDefault(m => m.Id == known.Owner)?.DatabaseContext is { } context
        && services.GetService(context) is ModuleDbContext db
            ? await db.FindOwnerAsync(entity, id, cancellation)
            : null;

    public string? ReadPermissionOf(string type) =>
        (executor().Schema.FindType(type) as ObjectType)?.AccessRules.Select(r => r.Policy).FirstOrDefault(p => p?.Contains(Permission.Separator) == true);
}
