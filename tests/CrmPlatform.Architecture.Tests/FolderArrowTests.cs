using CrmPlatform.Architecture.Tests.Support;
using CrmPlatform.Architecture.Tests.Support.Metadata;

namespace CrmPlatform.Architecture.Tests;

public sealed class FolderArrowTests
{
    [Fact]
    public void Folders_OfOrderedProjects_UseOnlyWhatStandsBelow() =>
        Report.None(House.Shipped.Where(p => p.FolderOrder.Count > 0).SelectMany(p => FolderArrows.Violations(p, CompiledProject.Of(p).Types)));

    // A folder may group files of the namespace above it, as Errors and Rules of the SDK do.
    // What a project takes from another as source, as the tool takes the engine's parser, is judged where it stands.
    [Fact]
    public void Files_OfShippedProjects_StandBelowTheFolderOfTheirNamespace() => Report.None(
        from project in House.Shipped
        from type in CompiledProject.Of(project).Types
        where !House.Shipped.Any(other => other != project && type.File.StartsWith($"{other.Place}/", StringComparison.Ordinal))
        let folder = $"{Path.GetDirectoryName(type.File)!.Replace('\\', '/')}/"
        let byNamespace = $"{project.Place}{type.Namespace[Math.Min(project.Name.Length, type.Namespace.Length)..].Replace('.', '/')}/"
        where type.Namespace.Length > 0 && !folder.StartsWith(byNamespace, StringComparison.Ordinal)
        select $"'{type}' stands in '{type.File}', its namespace says '{byNamespace}'. Move the file or change the namespace.");

    [Fact]
    public void Violations_ArrowUp_NamesTypeFileAndOrder()
    {
        var project = new Project("Engine", "/x/Engine.csproj", "Engine", [], [["Execution"], ["Validation", "Inference"], ["Language"]]);
        var parser = new CompiledType("Engine.Language", "Parser", $"{project.Place}/Language/Parser.cs", Uses("Engine.Execution", "Executor"));
        var executor = new CompiledType("Engine.Execution", "Executor", $"{project.Place}/Execution/Executor.cs", Uses("Engine.Language", "Parser"));

        var violation = Assert.Single(FolderArrows.Violations(project, [parser, executor]));

        Assert.StartsWith($"'Engine.Language.Parser' ({parser.File}) uses 'Engine.Execution.Executor' of folder 'Execution', but 'Language' may not", violation, StringComparison.Ordinal);
    }

    [Fact]
    public void Violations_FoldersOfOneLevel_DoNotSeeEachOther()
    {
        var project = new Project("Engine", "/x/Engine.csproj", "Engine", [], [["Validation", "Inference"]]);
        var rule = new CompiledType("Engine.Validation", "Rule", $"{project.Place}/Validation/Rule.cs", Uses("Engine.Inference", "Binder"));
        var binder = new CompiledType("Engine.Inference", "Binder", $"{project.Place}/Inference/Binder.cs", new HashSet<UsedType>());

        Assert.Single(FolderArrows.Violations(project, [rule, binder]));
    }

    private static HashSet<UsedType> Uses(string @namespace, string name) => [new UsedType("Engine", @namespace, name)];
}
