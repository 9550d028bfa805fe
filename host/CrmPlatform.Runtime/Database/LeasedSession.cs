using System.Data.Common;
using CrmPlatform.Runtime.Database.Cells;
using CrmPlatform.Sdk.Database;
using Microsoft.EntityFrameworkCore.Metadata;

namespace CrmPlatform.Runtime.Database;

/// <summary>What a leased context carries: the caller, the clock, and the way back to the tenant's session.</summary>
internal sealed record LeasedSession(string CallerName, TimeProvider Clock, TenantSession Owner) : ModuleSession(CallerName, Clock)
{
    public override IReadOnlyList<string> Colleagues => Owner.Circle?.Invoke().Colleagues ?? base.Colleagues;

    public override IReadOnlyList<string> Teams => Owner.Circle?.Invoke().Teams ?? base.Teams;

    public override RecordAccess AccessTo(string permission) => Owner.Access?.Invoke(permission) ?? RecordAccess.All;

    public override string CodeOf(IReadOnlyProperty property, string text)
    {
        var column = EncryptedTable.Of((IEntityType)property.DeclaringType).First(c => c.Property == property);
        return (Owner.Database.Cells ?? throw DatabaseErrors.NoCells(column.Table)).CodeOf(column.Table, column.Column, text);
    }

    public override bool IsDuplicate(DbException exception) => Owner.Database.Provider.IsUniqueViolation(exception);
}
