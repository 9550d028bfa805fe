using CrmPlatform.Delivery.Domain.Projects;

namespace CrmPlatform.Delivery.Tests.Support;

internal static class Some
{
    public static readonly DateTime Now = new(2026, 3, 2, 9, 0, 0, DateTimeKind.Utc);

    public static readonly Guid CustomerId = Guid.Parse("01890000-0000-7000-8000-000000000001");

    public static ProjectCharter Charter => new() { Name = "New shop", Kind = ProjectKind.External, CustomerId = CustomerId };

    public static Project Project() => new("P-1", Charter);

    public static Project ProjectIn(ProjectStatus status)
    {
        var project = Project();
        ProjectStatus[] way = status switch
        {
            ProjectStatus.Draft => [],
            ProjectStatus.Cancelled => [ProjectStatus.Cancelled],
            ProjectStatus.OnHold => [ProjectStatus.Planned, ProjectStatus.Approved, ProjectStatus.InProgress, ProjectStatus.OnHold],
            _ => [.. Straight.TakeWhile(s => s != status), status],
        };
        foreach (var step in way)
        {
            project.MoveTo(step, 0, Now);
        }

        return project;
    }

    private static readonly ProjectStatus[] Straight =
    [
        ProjectStatus.Planned, ProjectStatus.Approved, ProjectStatus.InProgress, ProjectStatus.Delivered,
        ProjectStatus.Evaluated, ProjectStatus.Closed,
    ];
}
