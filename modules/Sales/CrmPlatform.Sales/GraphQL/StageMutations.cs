using CrmPlatform.Sales.Database;
using CrmPlatform.Sales.Domain;
using CrmPlatform.Sales.Domain.Rules;
using CrmPlatform.Sales.Domain.Stages;
using CrmPlatform.Sdk.Database;
using CrmPlatform.Sdk.GraphQL;
using Microsoft.EntityFrameworkCore;

namespace CrmPlatform.Sales.GraphQL;

/// <summary>Creates and changes the stages of opportunities.</summary>
[MutationType]
[Authorize(SalesPermissions.Catalog)]
public static class StageMutations
{
    /// <summary>Creates a stage.</summary>
    /// <param name="name">Its name, which no other stage has.</param>
    /// <param name="order">Where it stands among the others, the first one lowest.</param>
    /// <param name="probability">How likely an opportunity in it is won, in percent.</param>
    /// <param name="category">Where a forecast counts its opportunities.</param>
    /// <param name="type">What being in it means for an opportunity.</param>
    public static async Task<Stage> CreateStageAsync(
        string name,
        int order,
        int probability,
        ForecastCategory category,
        StageType type,
        SalesDbContext db,
        CancellationToken cancellation)
    {
        var stage = new Stage(type, new StageProfile(name, order, probability, category));
        await CheckNameAsync(stage, db, cancellation);
        db.Stages.Add(stage);
        return stage;
    }

    /// <summary>Changes what is given of a stage; the opportunities in it keep their probability.</summary>
    /// <param name="id">The stage.</param>
    /// <param name="version">The version that was read; the change is refused when there is a newer one. Default: no check.</param>
    /// <param name="name">Its name, which no other stage has.</param>
    /// <param name="order">Where it stands among the others, the first one lowest.</param>
    /// <param name="probability">How likely an opportunity in it is won, in percent.</param>
    /// <param name="category">Where a forecast counts its opportunities.</param>
    public static async Task<Stage> UpdateStageAsync(
        [ID("Stage")] Guid id,
        int? version,
        Optional<string> name,
        Optional<int> order,
        Optional<int> probability,
        Optional<ForecastCategory> category,
        SalesDbContext db,
        CancellationToken cancellation)
    {
        var stage = await db.Stages.MustFindAsync(id, cancellation);
        stage.MustHaveVersion(version);
        stage.Describe(new StageProfile(
            name.Or(stage.Name), order.Or(stage.Order), probability.Or(stage.Probability), category.Or(stage.Category)));
        await CheckNameAsync(stage, db, cancellation);
        return stage;
    }

    private static async Task CheckNameAsync(Stage stage, SalesDbContext db, CancellationToken cancellation) =>
        Sdk.Rules.Check(new KeyMustBeFree(
            "Stage", stage.Name, await db.Stages.AnyAsync(s => s.Name == stage.Name && s.Id != stage.Id, cancellation)));
}
