using CrmPlatform.Sdk;

namespace CrmPlatform.Service.Domain.Rules;

/// <summary>A ticket has a subject of one line.</summary>
internal sealed record SubjectMustBeGiven(string Subject) : IRule
{
    public const int MaxLength = 200;

    public string Code => ServiceErrors.SubjectInvalid;

    public string Message => string.IsNullOrWhiteSpace(Subject)
        ? "The ticket has no subject. Say in a line what it is about."
        : $"The subject has {Subject.Trim().Length} characters. Keep it to {MaxLength} and put the rest into the description.";

    public bool IsBroken => string.IsNullOrWhiteSpace(Subject) || Subject.Trim().Length > MaxLength;
}
