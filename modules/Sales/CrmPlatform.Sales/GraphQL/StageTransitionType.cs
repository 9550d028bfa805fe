using CrmPlatform.Sales.Database;
using CrmPlatform.Sales.Domain;
using CrmPlatform.Sales.Domain.Opportunities;
using CrmPlatform.Sales.Domain.Stages;
using CrmPlatform.Sdk.GraphQL;

namespace CrmPlatform.Sales.GraphQL;

/// <summary>What a move from stage to stage leads to.</summary>
[ObjectType<StageTransition>(Ignore =
[
    nameof(StageTransition.OpportunityId),
    nameof(StageTransition.FromStageId),
    nameof(StageTransition.ToStageId),
])]
[Authorize(SalesPermissions.Read)]
public static class StageTransitionType
{
    /// <summary>The moves with the given ids.</summary>
    [NodeResolver]
    public static IQueryable<StageTransition> GetStageTransitions(SalesDbContext db) => db.StageTransitions;

    /// <summary>The stage that was left; null for the first move.</summary>
    [BatchBy(nameof(Stage.Id), ParentKey = nameof(StageTransition.FromStageId)), UseFirstOrDefault]
    public static IQueryable<Stage> GetFrom(SalesDbContext db) => db.Stages;

    /// <summary>The stage that was entered.</summary>
    [BatchBy(nameof(Stage.Id), ParentKey = nameof(StageTransition.ToStageId)), UseFirstOrDefault]
    public static IQueryable<Stage> GetTo(SalesDbContext db) => db.Stages;
}
