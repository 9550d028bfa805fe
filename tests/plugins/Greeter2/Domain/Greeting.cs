using CrmPlatform.Sdk;

namespace Greeter.Domain;

/// <summary>A greeting.</summary>
public sealed class Greeting : Entity
{
    /// <summary>Greets.</summary>
    public Greeting(string text) => (Text, Shout) = (text, text.ToUpperInvariant());

    private Greeting()
    {
    }

    /// <summary>What was said.</summary>
    public string Text { get; private set; } = "";

    /// <summary>The same, loudly; null where the version before wrote it and nobody filled it in yet.</summary>
    public string? Shout { get; private set; }

    /// <summary>Fills in the shout.</summary>
    public void Fill() => Shout ??= Text.ToUpperInvariant();
}
