namespace CrmPlatform.Runtime.Security.Users;

/// <summary>So many passwords wait to be compared that one more is not taken.</summary>
public sealed class TooManySignInsException() : Exception("Too many sign-ins wait. Try again in a moment.");
