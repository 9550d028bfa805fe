using CrmPlatform.Sdk;

namespace Company.Template.Domain.Rules;

/// <summary>Every thing has a name.</summary>
internal sealed record ThingMustHaveName(string Name) : IRule
{
    public string Code => TemplateErrors.NameMissing;

    public string Message => "The thing has no name. Give it one.";

    public bool IsBroken => string.IsNullOrWhiteSpace(Name);
}
