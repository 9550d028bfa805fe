namespace CrmPlatform.Sdk.Database;

/// <summary>Which records a caller may use: all, or those of some owners.</summary>
public sealed class RecordAccess
{
    private readonly HashSet<string>? _owners;

    private RecordAccess(IReadOnlyList<string>? owners) =>
        (Owners, _owners) = (owners, owners is null ? null : new HashSet<string>(owners, StringComparer.Ordinal));

    /// <summary>All records.</summary>
    public static RecordAccess All { get; } = new(null);

    /// <summary>The owners; null for all, also of records that nobody owns.</summary>
    public IReadOnlyList<string>? Owners { get; }

    /// <summary>Records of some owners. What nobody owns is not among them.</summary>
    public static RecordAccess OwnedBy(IReadOnlyList<string> owners) => new(owners);

    /// <summary>Whether a record with an owner is among them.</summary>
    public bool Covers(string? owner) => _owners is null || (owner is not null && _owners.Contains(owner));
}
