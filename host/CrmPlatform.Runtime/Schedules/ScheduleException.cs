namespace CrmPlatform.Runtime.Schedules;

/// <summary>A text is no schedule.</summary>
/// <param name="message">What is wrong with it and what would be right.</param>
internal sealed class ScheduleException(string message) : Exception(message);
