namespace CrmPlatform.Sdk;

/// <summary>A record with an identity, a version and the usual stamps.</summary>
/// <remarks>The id is a UUID version 7 made by the application; the version counts every saved change and starts at 1.</remarks>
public abstract class Entity
{
    /// <summary>The record's id, unique over all tenants.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>How often the record was saved. A write that names an older version is refused.</summary>
    public int Version { get; private set; }

    /// <summary>When the record was created, in UTC.</summary>
    public DateTime CreatedAt { get; private set; }

    /// <summary>Who created the record.</summary>
    public string? CreatedBy { get; private set; }

    /// <summary>When the record was last changed, in UTC.</summary>
    public DateTime UpdatedAt { get; private set; }

    /// <summary>Refuses the change when the caller read an older version than the one that stands.</summary>
    /// <param name="expected">The version that the caller read; null asks for no check.</param>
    /// <exception cref="ConflictException">The record was changed since.</exception>
    public void MustHaveVersion(int? expected)
    {
        if (expected is { } version && version != Version)
        {
            throw new ConflictException(GetType().Name, Id, version, Version);
        }
    }
}
