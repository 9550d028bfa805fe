using System.Text.Json;
using CrmPlatform.Customers.Domain.Customers;
using CrmPlatform.Sdk;
using CrmPlatform.Sdk.Privacy;

namespace CrmPlatform.Customers.Domain.Analysis;

/// <summary>What the last analysis of a kind says of a customer.</summary>
public sealed class CustomerScore : Entity, IOfCustomer
{
    /// <summary>Keeps what an analysis says.</summary>
    /// <param name="model">The analysis.</param>
    /// <param name="score">What it says.</param>
    public CustomerScore(AnalysisModel model, ScoredCustomer score)
    {
        CustomerId = score.CustomerId;
        ModelId = model.Id;
        ModelVersion = model.ModelVersion;
        Kind = model.Kind;
        Value = score.Value;
        Label = score.Label;
        ContributionList = JsonSerializer.Serialize(score.Contributions, AnalysisJson.Default.IReadOnlyListScoreContribution);
    }

    private CustomerScore()
    {
    }

    /// <summary>The customer.</summary>
    public Guid CustomerId { get; private set; }

    /// <summary>The analysis.</summary>
    public Guid ModelId { get; private set; }

    /// <summary>The analysis' version.</summary>
    public int ModelVersion { get; private set; }

    /// <summary>What was to be found out.</summary>
    public AnalysisKind Kind { get; private set; }

    /// <summary>The number: an amount, a probability, a distance, or a cluster.</summary>
    public double Value { get; private set; }

    /// <summary>The class, cluster or scores, such as <c>555</c>; null where the number says all.</summary>
    [Personal(PersonalCategory.Behaviour)]
    public string? Label { get; private set; }

    /// <summary>What each feature added.</summary>
    public IReadOnlyList<ScoreContribution> Contributions =>
        ContributionList.Length == 0 ? [] : JsonSerializer.Deserialize(ContributionList, AnalysisJson.Default.IReadOnlyListScoreContribution)!; // Erased, it is empty.

    [Personal(PersonalCategory.Behaviour)]
    internal string ContributionList { get; private set; } = "[]";
}
