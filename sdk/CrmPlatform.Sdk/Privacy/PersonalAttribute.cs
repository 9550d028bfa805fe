namespace CrmPlatform.Sdk.Privacy;

/// <summary>Says that a property of a record tells something about a person.</summary>
/// <remarks>
/// The platform exports it when the person asks what is known, erases it when the person asks to be forgotten, and keeps
/// its old values unreadable without the person's own key. Whose data it is, the record's table says: <c>IsSubject</c>,
/// <c>HasSubject</c>, <c>HasSubjectOf</c>.
/// </remarks>
/// <param name="category">What kind of personal data it is.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class PersonalAttribute(PersonalCategory category) : Attribute
{
    /// <summary>What kind of personal data it is.</summary>
    public PersonalCategory Category { get; } = category;
}
