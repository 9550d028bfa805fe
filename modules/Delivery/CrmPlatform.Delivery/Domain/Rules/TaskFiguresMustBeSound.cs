using CrmPlatform.Delivery.Domain.Tasks;
using CrmPlatform.Sdk;

namespace CrmPlatform.Delivery.Domain.Rules;

/// <summary>A task takes no negative time, and a milestone none.</summary>
internal sealed record TaskFiguresMustBeSound(PlannedTask Facts) : IRule
{
    public string Code => DeliveryErrors.FigureInvalid;

    public string Message => Fault() ?? "";

    public bool IsBroken => Fault() is not null;

    private string? Fault() => Facts switch
    {
        { Duration: < 0 } => $"The task '{Facts.Name}' takes {Facts.Duration} days. Give zero or more.",
        { Milestone: true, Duration: > 0 } => $"The task '{Facts.Name}' is a milestone and takes {Facts.Duration} days. A milestone takes 0.",
        { Work: < 0 } => $"The task '{Facts.Name}' is {Facts.Work} days of work. Give zero or more.",
        { Weight: < 0 } => $"The task '{Facts.Name}' has the weight {Facts.Weight}. Give zero or more.",
        _ => null,
    };
}
