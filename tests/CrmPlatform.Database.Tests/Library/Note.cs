using CrmPlatform.Sdk;

namespace CrmPlatform.Database.Tests.Library;

public abstract class Note : Entity
{
    public required string Text { get; set; }
}
