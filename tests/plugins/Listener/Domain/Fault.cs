using CrmPlatform.Sdk;

namespace Listener.Domain;

/// <summary>While there is one, the listener fails.</summary>
public sealed class Fault : Entity
{
    /// <summary>Makes the listener fail.</summary>
    public Fault(string reason) => Reason = reason;

    private Fault()
    {
    }

    /// <summary>What it says when it fails.</summary>
    public string Reason { get; private set; } = "";
}
