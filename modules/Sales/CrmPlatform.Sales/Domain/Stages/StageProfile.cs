namespace CrmPlatform.Sales.Domain.Stages;

/// <summary>What can be changed of a stage.</summary>
/// <param name="Name">The stage's name.</param>
/// <param name="Order">Where it stands among the others.</param>
/// <param name="Probability">How likely an opportunity in it is won, in percent.</param>
/// <param name="Category">Where a forecast counts its opportunities.</param>
public sealed record StageProfile(string? Name, int Order, int Probability, ForecastCategory Category);
