using CrmPlatform.Runtime.Database;
using CrmPlatform.Runtime.Security.Access;
using CrmPlatform.Sdk;
using CrmPlatform.Sdk.GraphQL;

namespace CrmPlatform.Runtime.Security.Privacy;

/// <summary>Forgets people.</summary>
[MutationType]
[Authorize(PlatformPermissions.Privacy)]
internal static class PrivacyMutations
{
    /// <summary>Takes every personal value of a person, and of those who belong to the person, out of all modules and makes what the audit has of them unreadable. It cannot be undone.</summary>
    public static async Task<Erasure> EraseDataSubjectAsync(
        [ID] string subject, SubjectErasure erasure, IErasureList erased, TenantSession session, ICaller caller, CancellationToken cancellation)
    {
        var id = SubjectId.Read(subject);
        if (!session.IsDryRun)
        {
            // First: a backup that is restored after a crash in between must not bring the person back.
            await erased.AddAsync(caller.TenantId, id, cancellation);
        }

        return new Erasure(await erasure.EraseAsync(id, cancellation));
    }
}
