using CrmPlatform.Sdk;

namespace CrmPlatform.Service.Domain.Rules;

/// <summary>A message says something.</summary>
internal sealed record MessageMustHaveText(string Body) : IRule
{
    public string Code => ServiceErrors.MessageEmpty;

    public string Message => "The message has no text. Write something.";

    public bool IsBroken => string.IsNullOrWhiteSpace(Body);
}
