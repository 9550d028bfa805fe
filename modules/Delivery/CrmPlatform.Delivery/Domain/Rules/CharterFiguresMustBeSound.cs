using CrmPlatform.Delivery.Domain.Projects;
using CrmPlatform.Sdk;

namespace CrmPlatform.Delivery.Domain.Rules;

/// <summary>Cost and workload are not negative, and a cost has a currency.</summary>
internal sealed record CharterFiguresMustBeSound(ProjectCharter Charter) : IRule
{
    public string Code => DeliveryErrors.FigureInvalid;

    public string Message => Fault() ?? "";

    public bool IsBroken => Fault() is not null;

    private string? Fault() => Charter switch
    {
        { CostPerDay: < 0 } => $"The cost per day is {Charter.CostPerDay}. Give zero or more.",
        { DaysPerTask: < 0 } => $"The days per task are {Charter.DaysPerTask}. Give zero or more.",
        { CostPerDay: not null, Currency: null } => "The cost per day has no currency. Give three capital letters, such as EUR.",
        { Currency: { } code } when code.Length != 3 || !code.All(char.IsAsciiLetterUpper) =>
            $"'{code}' is not a currency code. Give three capital letters, such as EUR.",
        _ => null,
    };
}
