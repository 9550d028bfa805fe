using CrmPlatform.Sdk;

namespace Nightly.Domain;

/// <summary>While there is one, no day is closed.</summary>
public sealed class Fault : Entity
{
    /// <summary>Breaks the module.</summary>
    public Fault(string reason) => Reason = reason;

    private Fault()
    {
    }

    /// <summary>What the job says.</summary>
    public string Reason { get; private set; } = "";
}
