using CrmPlatform.Sdk;

namespace Listener.Domain;

/// <summary>Something that was heard.</summary>
public sealed class Echo : Entity
{
    /// <summary>Writes down what was heard.</summary>
    public Echo(Guid remarkId, string title) => (RemarkId, Title) = (remarkId, title);

    private Echo()
    {
    }

    /// <summary>The remark.</summary>
    public Guid RemarkId { get; private set; }

    /// <summary>What the event said.</summary>
    public string Title { get; private set; } = "";
}
