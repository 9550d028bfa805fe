namespace CrmPlatform.Sdk;

/// <summary>The record was changed since the caller read it.</summary>
/// <param name="type">The GraphQL type of the record.</param>
/// <param name="id">The record's id.</param>
/// <param name="expected">The version that the caller read; null when it is not known.</param>
/// <param name="actual">The version that stands; null when the record is gone.</param>
public sealed class ConflictException(string type, Guid id, int? expected, int? actual)
    : UserErrorException("CONFLICT", $"The '{type}' was changed by somebody else (version {actual?.ToString() ?? "unknown"}). Read it again and repeat the change.")
{
    /// <summary>The GraphQL type of the record.</summary>
    public string Type { get; } = type;

    /// <summary>The record's id, as a UUID.</summary>
    public Guid Key { get; } = id;

    /// <summary>The version that the caller read.</summary>
    public int? Expected { get; } = expected;

    /// <summary>The version that stands.</summary>
    public int? Actual { get; } = actual;
}
