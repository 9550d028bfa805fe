using CrmPlatform.Sdk;

namespace CrmPlatform.Service.Domain.Rules;

/// <summary>Nothing is dated in the future.</summary>
internal sealed record InstantMustHaveCome(DateTime At, DateTime Now) : IRule
{
    // Clocks of other machines may be a little ahead.
    private static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(5);

    public string Code => ServiceErrors.InstantInFuture;

    public string Message => $"The instant {At:yyyy-MM-ddTHH:mm:ssZ} has not come yet. Give a past one, or none for now.";

    public bool IsBroken => At > Now + Tolerance;
}
