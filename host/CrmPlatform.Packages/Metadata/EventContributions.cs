
namespace CrmPlatform.Packages.Metadata;

/// <summary>Finds the events that an assembly publishes and handles.</summary>
internal static class EventContributions
{
    private const string Events = "CrmPlatform.Sdk.Events.";

    public static ManifestEvents Of(ModuleAssembly assembly)
    {
        var onTypes = assembly.Types
            .SelectMany(t => assembly.Attributes(t.GetCustomAttributes()))
            .Where(a => a.Type == Events + "EventAttribute");
        var onMethods = assembly.Types
            .SelectMany(t => t.GetMethods())
            .SelectMany(m => assembly.Attributes(assembly.Reader.GetMethodDefinition(m).GetCustomAttributes()))
            .ToList();
        return new ManifestEvents(
            Named(onTypes),
            Named(onMethods.Where(a => a.Type == Events + "OnAttribute")),
            [.. onMethods.Where(a => a.Type == Events + "OnAboutAttribute").Select(a => a.Argument<string>(0)).Distinct().Order(StringComparer.Ordinal)]);
    }

    private static IReadOnlyList<ManifestEvent> Named(IEnumerable<AttributeUse> attributes) =>
        [.. attributes.Select(a => new ManifestEvent(a.Argument<string>(0), a.Argument<int>(1)))
            .Distinct()
            .OrderBy(e => e.Name, StringComparer.Ordinal).ThenBy(e => e.Version)];
}
