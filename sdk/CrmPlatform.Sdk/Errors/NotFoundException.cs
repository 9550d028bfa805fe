namespace CrmPlatform.Sdk;

/// <summary>A record that the caller names does not exist, or is not the caller's to see.</summary>
/// <param name="type">The GraphQL type of the record.</param>
/// <param name="id">The id that was asked for.</param>
public sealed class NotFoundException(string type, Guid id)
    : UserErrorException("NOT_FOUND", $"There is no '{type}' with the given id. Check the id.")
{
    /// <summary>The GraphQL type of the record.</summary>
    public string Type { get; } = type;

    /// <summary>The id that was asked for, as a UUID.</summary>
    public Guid Key { get; } = id;
}
