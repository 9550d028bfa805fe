namespace CrmPlatform.Runtime.Security.Roles;

/// <summary>Whether a user may see and change a record, and why.</summary>
/// <param name="MayRead">Whether the user sees it.</param>
/// <param name="MayWrite">Whether the user may change it; null where that depends on what is to be done.</param>
/// <param name="Owner">Whose it is; null when nobody owns it.</param>
/// <param name="Reasons">What made the answer, in sentences.</param>
internal sealed record AccessExplanation(bool MayRead, bool? MayWrite, string? Owner, IReadOnlyList<string> Reasons);
