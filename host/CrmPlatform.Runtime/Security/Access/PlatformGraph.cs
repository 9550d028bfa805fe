using CrmPlatform.GraphQL.Inference;
using CrmPlatform.Runtime.Database;

namespace CrmPlatform.Runtime.Security.Access;

/// <summary>What the platform itself adds to every tenant's GraphQL: the annotated classes below <c>Security</c> and <c>Compositions.Jobs</c>.</summary>
internal static class PlatformGraph
{
    private static readonly string[] Places = ["CrmPlatform.Runtime.Security", "CrmPlatform.Runtime.Compositions.Jobs"];

    public static IReadOnlyList<Type> Types { get; } = [.. typeof(PlatformGraph).Assembly.GetTypes().Where(t => Places.Any(p => t.Namespace?.StartsWith(p, StringComparison.Ordinal) == true))];

    public static XmlDescriptions? Descriptions { get; } = AssemblyDescriptions.Of(typeof(PlatformGraph).Assembly.Location);

    public static InferenceSource Source { get; } = new(PlatformDbContext.ModuleId, Types, Descriptions);
}
