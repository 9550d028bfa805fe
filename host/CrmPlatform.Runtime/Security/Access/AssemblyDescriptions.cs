using CrmPlatform.GraphQL.Inference;

namespace CrmPlatform.Runtime.Security.Access;

/// <summary>What stands in the documentation file beside an assembly.</summary>
internal static class AssemblyDescriptions
{
    /// <summary>The descriptions; null when there is no file.</summary>
    public static XmlDescriptions? Of(string assembly)
    {
        var path = Path.ChangeExtension(assembly, ".xml");
        if (!File.Exists(path))
        {
            return null;
        }

        using var file = File.OpenRead(path);
        return XmlDescriptions.Read(file);
    }
}
