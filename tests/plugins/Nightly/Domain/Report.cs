using CrmPlatform.Sdk;

namespace Nightly.Domain;

/// <summary>A day that is closed.</summary>
public sealed class Report : Entity
{
    /// <summary>Closes a day.</summary>
    public Report(string title) => Title = title;

    private Report()
    {
    }

    /// <summary>The day, as the tenant calls it.</summary>
    public string Title { get; private set; } = "";
}
