using CrmPlatform.Sdk.Events;
using CrmPlatform.Sdk.Settings;
using Rewards.Database;
using Rewards.Domain;

namespace Rewards.Events;

/// <summary>Tells customers of new rewards.</summary>
public static class SettingsNews
{
    /// <summary>Writes down what a unit of money gives now.</summary>
    [On("crm.settings-changed", 1)]
    public static void Tell(SettingsChanged change, RewardsSettings settings, RewardsDbContext db)
    {
        if (change.Members.Contains("pointsPerUnit"))
        {
            db.Add(new Notice(FormattableString.Invariant($"{settings.PointsPerUnit} {settings.Unit}")));
        }
    }
}
