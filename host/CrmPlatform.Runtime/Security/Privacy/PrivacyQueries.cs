using CrmPlatform.Runtime.Database;
using CrmPlatform.Runtime.Database.Audit;
using CrmPlatform.Runtime.Security.Access;
using CrmPlatform.Runtime.Security.Audit;
using CrmPlatform.Sdk.GraphQL;

namespace CrmPlatform.Runtime.Security.Privacy;

/// <summary>Answers a person who asks what is known.</summary>
[QueryType]
[Authorize(PlatformPermissions.Privacy)]
internal static class PrivacyQueries
{
    /// <summary>Every value of every module that is marked as personal and is about a person: a customer or a contact. The question is written down.</summary>
    public static async Task<SubjectExport> GetDataSubjectExportAsync([ID] string subject, SubjectRecords records, TenantSession session, TimeProvider clock, CancellationToken cancellation)
    {
        var id = SubjectId.Read(subject);
        var people = await records.PeopleAsync(id, cancellation);
        var found = new List<PersonalRecord>();
        foreach (var table in records.Tables.Where(t => t.Columns.Count > 0))
        {
            found.AddRange(await records.ReadAsync(table, people, cancellation));
        }

        (session.Journal as UnitAudit)?.NoteRead(new RecordChange(PlatformDbContext.ModuleId, nameof(SubjectExport), $"{id:D}", AuditAction.Read, null, []));
        return new SubjectExport(id, clock.GetUtcNow().UtcDateTime, found);
    }
}
