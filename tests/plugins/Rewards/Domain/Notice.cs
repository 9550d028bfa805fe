using CrmPlatform.Sdk;

namespace Rewards.Domain;

/// <summary>A line for the customers.</summary>
public sealed class Notice : Entity
{
    /// <summary>Writes a line.</summary>
    public Notice(string text) => Text = text;

    private Notice()
    {
    }

    /// <summary>The line.</summary>
    public string Text { get; private set; } = "";
}
