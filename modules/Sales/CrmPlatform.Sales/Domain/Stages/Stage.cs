using CrmPlatform.Sales.Domain.Rules;
using CrmPlatform.Sdk;

namespace CrmPlatform.Sales.Domain.Stages;

/// <summary>A step of the way from first contact to a won or lost opportunity.</summary>
/// <remarks>A type stays as it is: opportunities in the stage are open, won or lost by it.</remarks>
public sealed class Stage : Entity
{
    /// <summary>Creates a stage.</summary>
    public Stage(StageType type, StageProfile profile)
    {
        Type = type;
        Describe(profile);
    }

    private Stage()
    {
    }

    /// <summary>The stage's name.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Where the stage stands among the others, the first one lowest.</summary>
    public int Order { get; private set; }

    /// <summary>How likely an opportunity in it is won, in percent.</summary>
    public int Probability { get; private set; }

    /// <summary>Where a forecast counts its opportunities.</summary>
    public ForecastCategory Category { get; private set; }

    /// <summary>What being in the stage means for an opportunity.</summary>
    public StageType Type { get; private set; }

    /// <summary>Changes the stage; opportunities keep the probability that they entered it with.</summary>
    public void Describe(StageProfile profile)
    {
        Sdk.Rules.Check(new ProbabilityMustBePercent(profile.Probability));
        Name = Text.Required(profile.Name, "name", 100);
        Order = profile.Order;
        Probability = profile.Probability;
        Category = profile.Category;
    }
}
