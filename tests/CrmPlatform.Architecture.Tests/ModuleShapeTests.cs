using System.Diagnostics;
using System.Text.RegularExpressions;
using CrmPlatform.Architecture.Tests.Support;
using CrmPlatform.Architecture.Tests.Support.Metadata;

namespace CrmPlatform.Architecture.Tests;

/// <summary>Know one module, know all: the same few files at the same places in each.</summary>
public sealed partial class ModuleShapeTests
{
    // Above what it uses, as in the engine: GraphQL is the module's face, Domain uses nothing.
    private static readonly string[][] Order = [["GraphQL"], ["Events"], ["Database"], ["Domain"]];

    private static readonly string[] Folders = ["Domain", "Database", "Database/Tables", "Database/Migrations", "GraphQL", "Events"];

    [Fact]
    public void Modules_InTheirFolder_AreFound() => Assert.NotEmpty(House.Modules);

    [Fact]
    public void Modules_EachFolder_HasTheSameShape() => Report.None(House.Modules.SelectMany(ShapeViolations));

    [Fact]
    public void Modules_Folders_UseOnlyWhatStandsBelow() =>
        Report.None(House.Modules.SelectMany(m => FolderArrows.Violations(m with { FolderOrder = Order }, CompiledProject.Of(m).Types)));

    [Fact]
    public void Modules_Domain_KnowsNoDatabaseAndNoGraphQL() => Report.None(
        from module in House.Modules
        from type in CompiledProject.Of(module).Types
        where type.File.StartsWith($"{module.Place}/Domain/", StringComparison.Ordinal)
        from used in type.Uses
        where used.Assembly.StartsWith("Microsoft.EntityFrameworkCore", StringComparison.Ordinal) || used.Namespace is "CrmPlatform.Sdk.GraphQL" or "CrmPlatform.Sdk.Database"
        select $"'{type}' ({type.File}) uses '{used}', but Domain knows no database and no GraphQL. Configure it in Database/Tables or in a class of GraphQL.");

    [Fact]
    public void ShapeViolations_FolderMissing_SaysWhichAndWhy()
    {
        var folder = Directory.CreateTempSubdirectory("shape");
        try
        {
            foreach (var part in Folders.Where(f => f != "Events"))
            {
                Directory.CreateDirectory(Path.Combine(folder.FullName, part));
            }

            File.WriteAllText(Path.Combine(folder.FullName, "OrdersModule.cs"), "");
            File.WriteAllText(Path.Combine(folder.FullName, "README.md"), "");
            Directory.CreateDirectory(Path.Combine(folder.FullName, "Helpers"));

            Assert.Equal(
                [
                    "Module 'CrmPlatform.Orders' has no 'Events/'. Every module has it, so that a reader of one finds his way in all.",
                    "Module 'CrmPlatform.Orders' has 'Helpers', which no other module has. Put its content into Domain, Database, GraphQL or Events.",
                ],
                ShapeViolations(new Project("CrmPlatform.Orders", Path.Combine(folder.FullName, "CrmPlatform.Orders.csproj"), "", [], [])));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void NewModule_Skeleton_HasTheShape()
    {
        var folder = Directory.CreateTempSubdirectory("skeleton");
        try
        {
            using var script = Process.Start(Path.Combine(House.Root, "build", "new-module"), ["--into", folder.FullName, "Billing", "Invoice"]);
            script.WaitForExit();
            Assert.Equal(0, script.ExitCode);

            var project = Path.Combine(folder.FullName, "modules", "Billing", "CrmPlatform.Billing", "CrmPlatform.Billing.csproj");
            Report.None(ShapeViolations(Project.Read(project)));
            Report.None(Directory.EnumerateFiles(folder.FullName, "*", SearchOption.AllDirectories)
                .Where(f => TemplateWords().IsMatch(Path.GetFileName(f) + File.ReadAllText(f)))
                .Select(f => $"'{f}' still has words of the template. Teach them to build/new-module."));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [GeneratedRegex("template|thing", RegexOptions.IgnoreCase)]
    private static partial Regex TemplateWords();

    private static IEnumerable<string> ShapeViolations(Project module)
    {
        var door = $"{module.Name[(module.Name.LastIndexOf('.') + 1)..]}Module.cs";
        foreach (var missing in new[] { door, "README.md" }.Where(f => !File.Exists(Path.Combine(module.Folder, f)))
            .Concat(Folders.Where(f => !Directory.Exists(Path.Combine(module.Folder, f))).Select(f => f + "/")))
        {
            yield return $"Module '{module.Name}' has no '{missing}'. Every module has it, so that a reader of one finds his way in all.";
        }

        string[] known = [door, "README.md", $"{module.Name}.csproj", .. Folders.Where(f => !f.Contains('/'))];
        foreach (var entry in Directory.EnumerateFileSystemEntries(module.Folder).Select(e => Path.GetFileName(e)!).Where(e => !known.Contains(e)).Order(StringComparer.Ordinal))
        {
            yield return $"Module '{module.Name}' has '{entry}', which no other module has. Put its content into Domain, Database, GraphQL or Events.";
        }
    }
}
