using CrmPlatform.Sdk;

namespace Greeter.Domain;

/// <summary>A greeting was heard.</summary>
public sealed class Hearing : Entity
{
    /// <summary>Notes that a greeting was heard.</summary>
    public Hearing(Guid greetingId, string by) => (GreetingId, By) = (greetingId, by);

    private Hearing()
    {
    }

    /// <summary>The greeting.</summary>
    public Guid GreetingId { get; private set; }

    /// <summary>The version of the module that heard it.</summary>
    public string By { get; private set; } = "";
}
