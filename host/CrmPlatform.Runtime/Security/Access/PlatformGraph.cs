using CrmPlatform.GraphQL.Inference;
using CrmPlatform.Runtime.Database;

namespace CrmPlatform.Runtime.Security.Access;

/// <summary>What the platform itself adds to every tenant's GraphQL: the annotated classes below <c>Security</c>.</summary>
internal static class PlatformGraph
{
    private const string Place = "CrmPlatform.Runtime.Security";

    public static IReadOnlyList<Type> Types { get; } = [.. typeof(PlatformGraph).Assembly.GetTypes().Where(t => t.Namespace?.StartsWith(Place, StringComparison.Ordinal) == true)];

    public static XmlDescriptions? Descriptions { get; } = AssemblyDescriptions.Of(typeof(PlatformGraph).Assembly.Location);

    public static InferenceSource Source { get; } = new(PlatformDbContext.ModuleId, Types, Descriptions);
}
