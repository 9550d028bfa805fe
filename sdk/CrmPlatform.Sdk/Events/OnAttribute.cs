namespace CrmPlatform.Sdk.Events;

/// <summary>Handles an event of any module.</summary>
/// <remarks>
/// On a static method of the module. The first parameter is a record of the handler's own that the payload is read
/// into by property name; other parameters are services and a <see cref="CancellationToken"/>. Each handler has a
/// unit of work of its own that is saved with the proof that the event was handled: its effect happens once.
/// A handler that throws is tried again, later each time.
/// </remarks>
/// <param name="name">The event's name.</param>
/// <param name="version">The payload's version.</param>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class OnAttribute(string name, int version) : Attribute
{
    /// <summary>The event's name.</summary>
    public string Name { get; } = name;

    /// <summary>The payload's version.</summary>
    public int Version { get; } = version;
}
