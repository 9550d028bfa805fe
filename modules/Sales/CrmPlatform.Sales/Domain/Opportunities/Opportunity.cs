using CrmPlatform.Sales.Domain.Rules;
using CrmPlatform.Sales.Domain.Stages;
using CrmPlatform.Sdk;
using CrmPlatform.Sdk.Privacy;

namespace CrmPlatform.Sales.Domain.Opportunities;

/// <summary>A chance to sell something.</summary>
public sealed class Opportunity : Entity
{
    private readonly List<StageTransition> _transitions = [];

    /// <summary>Creates an opportunity in a stage: in an open one as a rule, in a won or lost one when it comes from the past.</summary>
    /// <param name="number">Its number, which no other opportunity has; null makes one.</param>
    /// <param name="profile">What it is about.</param>
    /// <param name="move">The stage that it begins in.</param>
    public Opportunity(string? number, OpportunityProfile profile, StageMove move)
    {
        Number = Text.Clean(number, "number", 60) ?? RecordNumber.Of("O", Id);
        Describe(profile);
        Enter(move, null);
    }

    private Opportunity()
    {
    }

    /// <summary>The opportunity's number; no other opportunity has it.</summary>
    public string Number { get; private set; } = "";

    /// <summary>What it is about, in a few words.</summary>
    [Personal(PersonalCategory.Content)]
    public string Title { get; private set; } = "";

    /// <summary>The customer; null while it is not known.</summary>
    public Guid? CustomerId { get; private set; }

    /// <summary>The product that is asked for.</summary>
    public Guid? ProductId { get; private set; }

    /// <summary>The channel that it came by.</summary>
    public Guid? ChannelId { get; private set; }

    /// <summary>Who of us works on it.</summary>
    public string? Owner { get; private set; }

    /// <summary>What it is worth.</summary>
    public decimal? Amount { get; private set; }

    /// <summary>The amount's currency, as in ISO 4217.</summary>
    public string Currency { get; private set; } = Currencies.Default;

    /// <summary>The stage that it is in.</summary>
    public Guid StageId { get; private set; }

    /// <summary>What its stage means for it.</summary>
    public StageType Status { get; private set; }

    /// <summary>How likely it is won, in percent.</summary>
    public int Probability { get; private set; }

    /// <summary>When it entered its stage, in UTC.</summary>
    public DateTime StageEnteredAt { get; private set; }

    /// <summary>The day on which the customer engaged.</summary>
    public DateOnly? EngagedOn { get; private set; }

    /// <summary>The day on which we expect the decision.</summary>
    public DateOnly? ExpectedCloseOn { get; private set; }

    /// <summary>The day of the decision.</summary>
    public DateOnly? ClosedOn { get; private set; }

    /// <summary>The days from engagement to decision.</summary>
    public int? CycleDays { get; private set; }

    /// <summary>Why it was lost.</summary>
    [Personal(PersonalCategory.Content)]
    public string? LostReason { get; private set; }

    /// <summary>Its way through the stages.</summary>
    public IReadOnlyList<StageTransition> Transitions => _transitions;

    /// <summary>Replaces what it is about.</summary>
    public void Describe(OpportunityProfile profile)
    {
        Sdk.Rules.Check(new OpportunityMustBeOpen(Status), new AmountMustNotBeNegative("amount", profile.Amount));
        Title = Text.Clean(profile.Title, "title", 200) ?? Number;
        CustomerId = profile.CustomerId;
        ProductId = profile.ProductId;
        ChannelId = profile.ChannelId;
        Owner = Text.Clean(profile.Owner, "owner", 200);
        Amount = profile.Amount;
        Currency = Currencies.Of(profile.Currency);
        EngagedOn = profile.EngagedOn;
        ExpectedCloseOn = profile.ExpectedCloseOn;
    }

    /// <summary>Sets a probability of its own, until it enters another stage.</summary>
    public void Estimate(int probability)
    {
        Sdk.Rules.Check(new OpportunityMustBeOpen(Status), new ProbabilityMustBePercent(probability));
        Probability = probability;
    }

    /// <summary>Changes what it is worth.</summary>
    public void Revalue(decimal? amount)
    {
        Sdk.Rules.Check(new OpportunityMustBeOpen(Status), new AmountMustNotBeNegative("amount", amount));
        Amount = amount;
    }

    /// <summary>Moves it to a stage, which may be one that wins or loses it.</summary>
    /// <remarks>Its first move is taken as the day on which the customer engaged, unless that day is known.</remarks>
    public void MoveTo(StageMove move)
    {
        Sdk.Rules.Check(new OpportunityMustBeOpen(Status));
        EngagedOn ??= move.ClosedOn ?? DateOnly.FromDateTime(move.At);
        Enter(move, StageId);
    }

    /// <summary>Brings it back from won or lost to an open stage.</summary>
    public void Reopen(StageMove move)
    {
        Sdk.Rules.Check(new OpportunityMustBeClosed(Status), new StageMustBeOfType(move.Stage, StageType.Open));
        Enter(move, StageId);
    }

    private void Enter(StageMove move, Guid? from)
    {
        var status = move.Stage.Type;
        var closedOn = status.IsClosed() ? move.ClosedOn ?? DateOnly.FromDateTime(move.At) : move.ClosedOn;
        var probability = move.Probability ?? move.Stage.Probability;
        Sdk.Rules.Check(
            new OpenOpportunityMustNotHaveClosingDate(status, closedOn),
            new OpportunityMustNotCloseBeforeItStarts(EngagedOn, closedOn),
            new LostOpportunityMustHaveReason(status, move.LostReason),
            new WonOpportunityMustHaveAmount(status, Amount),
            new ProbabilityMustBePercent(probability));

        _transitions.Add(new StageTransition(Id, from, move, from is null ? null : StageEnteredAt));
        StageId = move.Stage.Id;
        Status = status;
        Probability = probability;
        StageEnteredAt = move.At;
        ClosedOn = closedOn;
        CycleDays = closedOn?.DayNumber - EngagedOn?.DayNumber;
        LostReason = status == StageType.Lost ? Text.Clean(move.LostReason, "lostReason", 400) : null;
    }
}
