using System.Data.Common;
using Microsoft.EntityFrameworkCore.Metadata;

namespace CrmPlatform.Sdk.Database;

/// <summary>Who works with a database and what time it is.</summary>
/// <remarks>Made by the host, which may derive its own.</remarks>
/// <param name="CallerName">A name to write into records.</param>
/// <param name="Clock">The time.</param>
public record ModuleSession(string CallerName, TimeProvider Clock)
{
    /// <summary>The host itself.</summary>
    public static ModuleSession System { get; } = new("system", TimeProvider.System);

    /// <summary>The users in the caller's teams and the teams below them, the caller first. Default: the caller alone.</summary>
    public virtual IReadOnlyList<string> Colleagues => [CallerName];

    /// <summary>The teams that the caller is in, and those below them. Default: none.</summary>
    public virtual IReadOnlyList<string> Teams => [];

    /// <summary>The records that a permission lets the caller use. Default: all.</summary>
    /// <param name="permission">The permission's id, such as <c>acme.loyalty:read</c>.</param>
    public virtual RecordAccess AccessTo(string permission) => RecordAccess.All;

    /// <summary>The code by which an encrypted text is found. Default: there is none without the host's keys.</summary>
    /// <param name="property">The searchable property.</param>
    /// <param name="text">The text.</param>
    public virtual string CodeOf(IReadOnlyProperty property, string text) =>
        throw new InvalidOperationException($"'{property.DeclaringType.ClrType.Name}.{property.Name}' is encrypted and there is no key: the context was not leased from the host's session. In a test, use CrmPlatform.Sdk.Testing.");

    /// <summary>Whether the database's error says that a unique index refused a row. Default: not known, so no.</summary>
    public virtual bool IsDuplicate(DbException exception) => false;
}
