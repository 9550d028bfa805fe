using CrmPlatform.Architecture.Tests.Support;
using CrmPlatform.Architecture.Tests.Support.Metadata;

namespace CrmPlatform.Architecture.Tests;

public sealed class ProjectArrowTests
{
    [Fact]
    public void Projects_Declared_FollowTheArrows() =>
        Report.None(House.Projects.SelectMany(p => ProjectArrows.Violations(p.Place, p.Name, p.References)));

    [Fact]
    public void Projects_Compiled_FollowTheArrows()
    {
        var ours = House.Shipped.Select(p => p.AssemblyName).ToHashSet();

        Report.None(House.Shipped.SelectMany(p =>
            ProjectArrows.Violations(p.Place, p.Name, CompiledProject.Of(p).References.Where(ours.Contains))));
    }

    [Fact]
    public void Projects_InAnyFolder_AreInTheSolution()
    {
        var solution = File.ReadAllText(Path.Combine(House.Root, "CrmPlatform.sln"));

        Report.None(House.Projects
            .Where(p => !solution.Contains($"\\{p.Name}.csproj\"", StringComparison.Ordinal))
            .Select(p => $"Project '{p.Place}' is not in CrmPlatform.sln. Run: dotnet sln add {p.Place}"));
    }

    [Theory]
    [InlineData("sdk/CrmPlatform.Sdk", "CrmPlatform.GraphQL")]
    [InlineData("host/CrmPlatform.GraphQL", "CrmPlatform.Runtime")]
    [InlineData("host/CrmPlatform.Runtime", "CrmPlatform.Database.Sqlite")]
    [InlineData("host/CrmPlatform.Host", "CrmPlatform.Sales")]
    [InlineData("modules/Sales/CrmPlatform.Sales", "CrmPlatform.Customers")]
    [InlineData("modules/Sales/CrmPlatform.Sales", "CrmPlatform.Runtime")]
    [InlineData("tests/plugins/Good", "CrmPlatform.Runtime")]
    public void Violations_WrongArrow_NamesBothEnds(string place, string used)
    {
        var violation = Assert.Single(ProjectArrows.Violations(place, "Some.Project", [used]));

        Assert.StartsWith($"Project 'Some.Project' uses '{used}', but what stands at '", violation, StringComparison.Ordinal);
    }

    [Fact]
    public void Violations_UnknownPlace_AsksForARule() => Assert.Equal(
        "Project 'Some.Thing' stands at 'host/Some.Thing', for which there is no arrow. Say in ProjectArrows what it may use.",
        Assert.Single(ProjectArrows.Violations("host/Some.Thing", "Some.Thing", [])));
}
