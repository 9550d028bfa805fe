using CrmPlatform.Sales.Domain.Stages;
using CrmPlatform.Sdk;

namespace CrmPlatform.Sales.Domain.Rules;

/// <summary>A step leads to a stage of the type that fits: winning to a won one, reopening to an open one.</summary>
public sealed record StageMustBeOfType(Stage Stage, StageType Wanted) : IRule
{
    /// <inheritdoc/>
    public string Code => SalesErrors.WrongStage;

    /// <inheritdoc/>
    public bool IsBroken => Stage.Type != Wanted;

    /// <inheritdoc/>
    public string Message =>
        $"The stage '{Stage.Name}' is of type '{StateMachine<StageType>.Name(Stage.Type)}'. Choose one of type '{StateMachine<StageType>.Name(Wanted)}'.";
}
