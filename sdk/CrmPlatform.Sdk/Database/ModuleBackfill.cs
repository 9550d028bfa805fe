using Microsoft.EntityFrameworkCore.Migrations;

namespace CrmPlatform.Sdk.Database;

/// <summary>A migration that fills what an earlier one added, batch by batch, while the module is in use.</summary>
/// <remarks>The host calls it until it is done. A batch and its cursor are committed together: after a stop it goes on there.</remarks>
public abstract class ModuleBackfill : ModuleMigration
{
    /// <inheritdoc/>
    public override MigrationPhase Phase => MigrationPhase.Backfill;

    /// <summary>Fills one batch; the host saves it.</summary>
    /// <param name="db">The module's context, in a unit of work.</param>
    /// <param name="cursor">What the batch before returned; null at the beginning.</param>
    /// <param name="cancellation">Ends the batch.</param>
    /// <returns>Where the next batch begins, in up to 400 characters; null when nothing is left.</returns>
    public abstract Task<string?> FillAsync(ModuleDbContext db, string? cursor, CancellationToken cancellation);

    /// <inheritdoc/>
    protected sealed override void Up(MigrationBuilder migrationBuilder)
    {
    }
}
