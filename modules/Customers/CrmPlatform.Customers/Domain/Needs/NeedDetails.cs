namespace CrmPlatform.Customers.Domain.Needs;

/// <summary>What a customer needs.</summary>
/// <param name="Type">What kind of thing, such as training.</param>
/// <param name="Level">How much.</param>
/// <param name="NeededAt">By when; null when that is open.</param>
/// <param name="Description">What exactly.</param>
public sealed record NeedDetails(string? Type, NeedLevel Level, DateOnly? NeededAt, string? Description);
