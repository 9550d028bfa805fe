using CrmPlatform.Sdk;

namespace Greeter.Domain;

/// <summary>A greeting.</summary>
public sealed class Greeting : Entity
{
    /// <summary>Greets.</summary>
    public Greeting(string text) => Text = text;

    private Greeting()
    {
    }

    /// <summary>What was said.</summary>
    public string Text { get; private set; } = "";

    /// <summary>How it was said.</summary>
    public string Mood { get; private set; } = "plain";
}
