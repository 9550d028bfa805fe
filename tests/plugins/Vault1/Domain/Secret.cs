using CrmPlatform.Sdk;

namespace Vault.Domain;

/// <summary>Something that stands in clear, still.</summary>
public sealed class Secret : Entity
{
    /// <summary>Keeps a secret.</summary>
    public Secret(string name, string? text) => (Name, Text) = (name, text);

    private Secret()
    {
    }

    /// <summary>What it is called.</summary>
    public string Name { get; private set; } = "";

    /// <summary>What it says.</summary>
    public string? Text { get; private set; }
}
