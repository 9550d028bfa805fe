using CrmPlatform.Sdk;

namespace CrmPlatform.Database.Tests.Archive;

internal sealed class Document : Entity
{
    public required string Title { get; set; }

    public string? Code { get; set; }

    public Guid? BoxId { get; set; }
}
