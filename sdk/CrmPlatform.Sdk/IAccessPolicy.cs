namespace CrmPlatform.Sdk;

/// <summary>Decides by name whether a caller may do something. A public class of a module is found by itself; [Authorize("name")] asks for it.</summary>
public interface IAccessPolicy
{
    /// <summary>The name.</summary>
    string Name { get; }

    /// <summary>Whether the caller meets it.</summary>
    ValueTask<bool> IsMetAsync(ICaller caller, CancellationToken cancellation);
}
