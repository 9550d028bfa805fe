using CrmPlatform.Architecture.Tests.Support.Metadata;

namespace CrmPlatform.Architecture.Tests.Support;

/// <summary>Which folders of a project may use which: a folder uses those that its project's order names after it.</summary>
internal static class FolderArrows
{
    public static IEnumerable<string> Violations(Project project, IReadOnlyList<CompiledType> types)
    {
        var folders = types.ToDictionary(t => (t.Namespace, t.Name), t => FolderOf(project, t.File));
        foreach (var type in types)
        {
            var folder = folders[(type.Namespace, type.Name)];
            if (folder.Length > 0 && Level(project, folder) < 0)
            {
                yield return $"Folder '{project.Place}/{folder}' is not in the <FolderOrder> of '{project.Name}'. Add it where it belongs: above what it uses.";
                continue;
            }

            foreach (var used in type.Uses.Where(u => u.Assembly == project.AssemblyName))
            {
                if (folders.TryGetValue((used.Namespace, used.Name), out var other) && other != folder && !MayUse(project, folder, other))
                {
                    yield return $"'{type}' ({type.File}) uses '{used}' of folder '{other}', but '{(folder.Length == 0 ? "the project's root" : folder)}' may not: the order is {Describe(project)}. Move one of them, or turn the arrow round.";
                }
            }
        }
    }

    // What stands at a project's root is its door or its shared words: it may use all, and be used by all.
    private static bool MayUse(Project project, string folder, string other) =>
        folder.Length == 0 || other.Length == 0 || Level(project, folder) < Level(project, other);

    private static int Level(Project project, string folder) => project.FolderOrder.ToList().FindIndex(l => l.Contains(folder));

    private static string Describe(Project project) => string.Join(" -> ", project.FolderOrder.Select(l => string.Join('|', l)));

    private static string FolderOf(Project project, string file) =>
        file.StartsWith(project.Place + "/", StringComparison.Ordinal) && file[(project.Place.Length + 1)..].Split('/') is [var folder, _, ..] ? folder : "";
}
