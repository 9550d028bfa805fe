using CrmPlatform.GraphQL.Transport;

namespace CrmPlatform.Host;

/// <summary>How the GraphQL endpoint answers: the section <c>Crm:GraphQL</c> of the configuration.</summary>
internal sealed record GraphQLSettings
{
    /// <summary>How many requests a body may hold; 0 refuses batches. Default: 0.</summary>
    public int MaxBatchSize { get; init; }

    /// <summary>Whether clients may read the schema, are offered names that are like theirs, and may send long documents. Default: yes.</summary>
    public bool TellSchema { get; init; } = true;

    /// <summary>Whether queries may be sent with GET. Default: yes.</summary>
    public bool AllowGet { get; init; } = true;

    /// <summary>The sites, such as <c>https://app.example.com</c>, whose pages may open sockets, besides the host's own. Default: none.</summary>
    public IReadOnlyList<string> Origins { get; init; } = [];

    /// <summary>What multipart requests may bring where a module takes files.</summary>
    public UploadOptions Uploads { get; init; } = new();

    /// <summary>Which statuses tell what became of a request. Default: those that clients know.</summary>
    public StatusProfile Statuses { get; init; }
}
