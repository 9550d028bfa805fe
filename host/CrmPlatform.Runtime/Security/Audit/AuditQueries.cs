using CrmPlatform.Runtime.Database;
using CrmPlatform.Runtime.Database.Audit;
using CrmPlatform.Runtime.Security.Access;
using CrmPlatform.Sdk;
using CrmPlatform.Sdk.GraphQL;

namespace CrmPlatform.Runtime.Security.Audit;

/// <summary>Shows what was done.</summary>
[QueryType]
[Authorize(PlatformPermissions.Audit)]
internal static class AuditQueries
{
    /// <summary>What was done to records, in the order in which it was done.</summary>
    /// <param name="record">Only what was done to this record, of whatever type.</param>
    /// <param name="property">Only changes of a property, such as <c>Amount</c>; of a part of a value, <c>Price.Currency</c>.</param>
    /// <param name="value">Only changes from or to this value, as the audit shows it. Personal values are sealed and not found by what they are.</param>
    /// <param name="db">The tenant's entries.</param>
    [UsePaging]
    [UseFiltering]
    [UseSorting]
    public static IQueryable<AuditEntry> GetAuditEntries([ID] string? record, string? property, string? value, PlatformDbContext db)
    {
        IQueryable<AuditEntry> entries = db.Audit;
        if (record is not null)
        {
            var key = NodeId.TryDecode(record, out _, out var id) ? $"{id:D}" : throw new InvalidInputException("record", "'record' is no id of a record. Give the 'id' of an object.");
            entries = entries.Where(e => e.Record == key);
        }

        if (property is not null && value is null)
        {
            var (before, after) = ($"\"{property}.old\":", $"\"{property}.new\":");
            entries = entries.Where(e => e.Changes.Contains(before) || e.Changes.Contains(after));
        }

        return value is null ? entries : WithValue(entries, property, value);
    }

    // A text stands in quotes, a number or a truth value does not; what comes after it is the next change or the end.
    private static IQueryable<AuditEntry> WithValue(IQueryable<AuditEntry> entries, string? property, string value)
    {
        var (before, after) = ($"{(property is null ? "" : $"\"{property}")}.old\":", $"{(property is null ? "" : $"\"{property}")}.new\":");
        var (text, next, last) = (AuditValue.Quote(value), $"{value},", $"{value}}}");
        return entries.Where(e =>
            e.Changes.Contains(before + text) || e.Changes.Contains(after + text)
            || e.Changes.Contains(before + next) || e.Changes.Contains(after + next)
            || e.Changes.Contains(before + last) || e.Changes.Contains(after + last));
    }
}
