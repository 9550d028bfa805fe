using CrmPlatform.Architecture.Tests.Support;
using CrmPlatform.Architecture.Tests.Support.Metadata;

namespace CrmPlatform.Architecture.Tests;

public sealed class FileCircleTests
{
    private const int Largest = 3;

    [Fact]
    public void Files_OfShippedProjects_MakeNoLargeCircle() => Report.None(
        from project in House.Shipped
        from circle in FileCircles.In(CompiledProject.Of(project).Types)
        where circle.Count > Largest
        select $"{circle.Count} files of '{project.Name}' use one another, {Largest} may: {string.Join(", ", circle)}. Find the arrow that points up, and pass a value or an interface instead.");

    [Fact]
    public void In_ThreeFilesInARing_FindsTheRing()
    {
        var types = new[] { Type("A", "B"), Type("B", "C"), Type("C", "A"), Type("D", "A") };

        var circle = Assert.Single(FileCircles.In(types));

        Assert.Equal(["A.cs", "B.cs", "C.cs"], circle);
    }

    [Fact]
    public void In_TwoPathsToOneFile_FindsNone() =>
        Assert.Empty(FileCircles.In([Type("A", "B", "C"), Type("B", "D"), Type("C", "D"), Type("D")]));

    private static CompiledType Type(string name, params string[] uses) =>
        new("N", name, $"{name}.cs", uses.Select(u => new UsedType("X", "N", u)).ToHashSet());
}
