using CrmPlatform.Sdk.Privacy;

namespace CrmPlatform.Runtime.Security.Privacy;

/// <summary>A personal value of a record.</summary>
/// <param name="Name">The property.</param>
/// <param name="Category">What kind of personal data it is.</param>
/// <param name="Value">The value.</param>
internal sealed record PersonalField(string Name, PersonalCategory Category, string Value);
