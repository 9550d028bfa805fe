namespace CrmPlatform.Customers.Domain.Dates;

/// <summary>What there is to say about an important date.</summary>
/// <param name="Title">What day it is.</param>
/// <param name="Day">The day, the first time.</param>
/// <param name="Recurrence">How often it comes back.</param>
/// <param name="RemindDaysBefore">How many days before somebody is reminded.</param>
public sealed record DateDetails(string? Title, DateOnly Day, DateRecurrence Recurrence, int RemindDaysBefore);
