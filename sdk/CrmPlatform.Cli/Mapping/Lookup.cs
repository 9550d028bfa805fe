namespace CrmPlatform.Cli.Mapping;

/// <summary>Finds a record of the tenant by a natural key; each key is asked once.</summary>
internal sealed record Lookup
{
    /// <summary>The query's list field, such as <c>customers</c>. It is paged and filtered.</summary>
    public required string From { get; init; }

    /// <summary>The field that holds the key, such as <c>name</c>.</summary>
    public required string Match { get; init; }

    /// <summary>The field whose value is taken. Default: <c>id</c>.</summary>
    public string Take { get; init; } = "id";
}
