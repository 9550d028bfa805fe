using CrmPlatform.Sdk;
using CrmPlatform.Sdk.Privacy;

namespace Vault.Domain;

/// <summary>Something that only the tenant reads.</summary>
public sealed class Secret : Entity
{
    /// <summary>Keeps a secret.</summary>
    public Secret(string name, string? text, string? email, string note) => (Name, Text, Email, Note) = (name, text, email, note);

    private Secret()
    {
    }

    /// <summary>What it is called.</summary>
    public string Name { get; private set; } = "";

    /// <summary>What it says. The version before stored it in clear.</summary>
    [Encrypted(MayBeClear = true)]
    public string? Text { get; private set; }

    /// <summary>Who knows it.</summary>
    [Encrypted(Searchable = true)]
    public string? Email { get; private set; }

    /// <summary>What is noted of it.</summary>
    [Encrypted]
    public string Note { get; private set; } = "";

    /// <summary>Says something else.</summary>
    public void Change(string? text, string note) => (Text, Note) = (text, note);
}
