using CrmPlatform.Sdk;

namespace CrmPlatform.Sales.Domain.Opportunities;

/// <summary>One move of an opportunity from stage to stage.</summary>
public sealed class StageTransition : Entity
{
    internal StageTransition(Guid opportunityId, Guid? fromStageId, StageMove move, DateTime? entered)
    {
        OpportunityId = opportunityId;
        FromStageId = fromStageId;
        ToStageId = move.Stage.Id;
        At = move.At;
        By = Text.Clean(move.By, "by", 200) ?? "unknown";
        DurationSeconds = entered is { } since ? (long)Math.Max(0, (move.At - since).TotalSeconds) : null;
    }

    private StageTransition()
    {
    }

    /// <summary>The opportunity.</summary>
    public Guid OpportunityId { get; private set; }

    /// <summary>The stage that was left; null for the first move.</summary>
    public Guid? FromStageId { get; private set; }

    /// <summary>The stage that was entered.</summary>
    public Guid ToStageId { get; private set; }

    /// <summary>When, in UTC.</summary>
    public DateTime At { get; private set; }

    /// <summary>Who moved it.</summary>
    public string By { get; private set; } = "";

    /// <summary>How long the opportunity was in the stage that it left, in seconds.</summary>
    public long? DurationSeconds { get; private set; }
}
