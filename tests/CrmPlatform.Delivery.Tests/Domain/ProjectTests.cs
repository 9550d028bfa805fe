using CrmPlatform.Delivery.Domain.Projects;
using CrmPlatform.Delivery.Tests.Support;
using CrmPlatform.Sdk;

namespace CrmPlatform.Delivery.Tests.Domain;

public sealed class ProjectTests
{
    private static readonly Dictionary<ProjectStatus, ProjectStatus[]> Allowed = new()
    {
        [ProjectStatus.Draft] = [ProjectStatus.Planned, ProjectStatus.Cancelled],
        [ProjectStatus.Planned] = [ProjectStatus.Approved, ProjectStatus.Cancelled],
        [ProjectStatus.Approved] = [ProjectStatus.InProgress, ProjectStatus.Cancelled],
        [ProjectStatus.InProgress] = [ProjectStatus.OnHold, ProjectStatus.Delivered, ProjectStatus.Cancelled],
        [ProjectStatus.OnHold] = [ProjectStatus.InProgress, ProjectStatus.Cancelled],
        [ProjectStatus.Delivered] = [ProjectStatus.Evaluated],
        [ProjectStatus.Evaluated] = [ProjectStatus.Closed],
        [ProjectStatus.Closed] = [],
        [ProjectStatus.Cancelled] = [],
    };

    public static TheoryData<ProjectStatus, ProjectStatus> AllPairs()
    {
        var pairs = new TheoryData<ProjectStatus, ProjectStatus>();
        foreach (var from in Enum.GetValues<ProjectStatus>())
        {
            foreach (var to in Enum.GetValues<ProjectStatus>())
            {
                pairs.Add(from, to);
            }
        }

        return pairs;
    }

    [Theory]
    [MemberData(nameof(AllPairs))]
    public void MoveTo_AnyPair_AllowsExactlyTheTable(ProjectStatus from, ProjectStatus to)
    {
        var project = Some.ProjectIn(from);

        var refusal = Record.Exception(() => project.MoveTo(to, 0, Some.Now));

        Assert.Equal(Allowed[from].Contains(to) ? null : typeof(InvalidTransitionException), refusal?.GetType());
        Assert.Equal(refusal is null ? to : from, project.Status);
    }

    [Fact]
    public void MoveTo_DeliveredWithOpenDeliveries_IsRefused()
    {
        var project = Some.ProjectIn(ProjectStatus.InProgress);

        var refusal = Assert.Throws<RuleBrokenException>(() => project.MoveTo(ProjectStatus.Delivered, 2, Some.Now));

        Assert.Equal("DELIVERY_DELIVERIES_OPEN", refusal.Code);
        Assert.Equal(
            "The project 'P-1' has 2 deliveries that the customer has not accepted. Have them accepted first.",
            refusal.Message);
        Assert.Equal(ProjectStatus.InProgress, project.Status);
    }

    [Fact]
    public void Create_ExternalWithoutCustomer_IsRefused()
    {
        var refusal = Assert.Throws<RuleBrokenException>(() => new Project(null, Some.Charter with { CustomerId = null }));

        Assert.Equal("The project is EXTERNAL and has no customer. Name the customer, or make the project INTERNAL.", refusal.Message);
    }

    [Fact]
    public void Create_CostWithoutCurrency_IsRefused()
    {
        var refusal = Assert.Throws<RuleBrokenException>(() => new Project(null, Some.Charter with { CostPerDay = 800 }));

        Assert.Equal("The cost per day has no currency. Give three capital letters, such as EUR.", refusal.Message);
    }

    [Fact]
    public void ToCharter_AfterCreate_IsTheCharter() => Assert.Equal(Some.Charter, Some.Project().ToCharter());

    [Fact]
    public void Prepare_ForAnotherCustomer_IsRefused()
    {
        var refusal = Assert.Throws<RuleBrokenException>(
            () => Some.Project().Prepare("Shop", new DateOnly(2026, 5, 1), Guid.CreateVersion7()));

        Assert.Equal("The project 'P-1' is for another customer. Leave the customer out, or choose another project.", refusal.Message);
    }

    [Fact]
    public void Prepare_InternalProjectNamingNobody_IsRefused()
    {
        var project = new Project("P-2", Some.Charter with { Kind = ProjectKind.Internal, CustomerId = null });

        var refusal = Assert.Throws<RuleBrokenException>(() => project.Prepare("Shop", new DateOnly(2026, 5, 1), null));

        Assert.Equal("The project 'P-2' has no customer. Say to whom the delivery goes.", refusal.Message);
    }
}
